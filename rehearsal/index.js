// Shows the mails that the three lists choose, and hides the days that have none of them.
var form = document.querySelector("form");
form.addEventListener("change", function () {
  document.querySelectorAll("section.day").forEach(function (day) {
    var any = false;
    day.querySelectorAll("li").forEach(function (row) {
      row.hidden = ["person", "kind", "language"].some(function (name) {
        var wanted = form.elements[name].value;
        return wanted !== "" && row.dataset[name] !== wanted;
      });
      any = any || !row.hidden;
    });
    day.hidden = !any;
  });
});
form.hidden = false;
