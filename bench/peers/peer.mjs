// node peer.mjs PACKAGE SECONDS: finds the new text of mails with an npm package, as its README says to.
//
// JSON lines {id, input_text} come in, {id, text} go out. The last line on stderr is {replies, seconds}: how many texts
// the loop found in how much processor time. Reading, JSON and warming up are outside of it.
import { text } from "node:stream/consumers";

const finders = {
  "email-reply-parser": ({ default: Parser }) => (mail) => new Parser().read(mail).getVisibleText(),
  "node-email-reply-parser": ({ default: parse }) => (mail) => parse(mail, true),
  "planer": ({ default: planer }) => (mail) => planer.extractFrom(mail, "text/plain"),
};

const [name, seconds] = process.argv.slice(2);
const find = finders[name](await import(name));
const mails = (await text(process.stdin)).split("\n").filter(Boolean).map((line) => JSON.parse(line));

function loop(atLeast) {
  const start = process.cpuUsage();
  const timing = { replies: 0, seconds: 0 };
  while (timing.seconds < atLeast) {
    for (const mail of mails) find(mail.input_text);
    timing.replies += mails.length;
    const { user, system } = process.cpuUsage(start);
    timing.seconds = (user + system) / 1e6;
  }
  return timing;
}

loop(seconds / 3);
const timing = loop(Number(seconds));
process.stdout.write(mails.map(({ id, input_text }) => JSON.stringify({ id, text: find(input_text) }) + "\n").join(""));
console.error(JSON.stringify(timing));
