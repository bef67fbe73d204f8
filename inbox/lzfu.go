package inbox

import "encoding/binary"

// maxRTF is how much of a decompressed text is used.
const maxRTF = 4 * maxText

const (
	lzfuCompressed   = 0x75465A4C // "LZFu"
	lzfuUncompressed = 0x414C454D // "MELA"
)

// lzfuStart is what a compressed text refers back to before it has begun (MS-OXRTFCP, 2.1.2.1).
const lzfuStart = `{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor ` +
	`MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0` + "\r\n" + `\par \pard\plain\f0\fs20\b\i\u\tab\tx`

// decompressRTF undoes the compression of RTF in MAPI (MS-OXRTFCP), up to maxRTF bytes. The sizes and the checksum that
// the header states are not believed.
func decompressRTF(b []byte) []byte {
	if len(b) < 16 {
		return nil
	}
	data := b[16:]
	switch binary.LittleEndian.Uint32(b[8:]) {
	case lzfuUncompressed:
		return data[:min(len(data), maxRTF)]
	case lzfuCompressed:
	default:
		return nil
	}
	var window [4096]byte
	end := copy(window[:], lzfuStart)
	var out []byte
	emit := func(c byte) {
		out = append(out, c)
		window[end] = c
		end = (end + 1) % len(window)
	}
	for len(data) > 0 {
		control := data[0]
		data = data[1:]
		for bit := 0; bit < 8 && len(data) > 0 && len(out) < maxRTF; bit++ {
			if control&(1<<bit) == 0 {
				emit(data[0])
				data = data[1:]
				continue
			}
			if len(data) < 2 {
				return out
			}
			from, length := int(data[0])<<4|int(data[1])>>4, int(data[1]&0xF)+2
			data = data[2:]
			if from == end {
				return out
			}
			for i := range length {
				emit(window[(from+i)%len(window)])
			}
		}
		if len(out) >= maxRTF {
			break
		}
	}
	return out
}
