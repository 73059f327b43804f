import { Buffer } from "node:buffer";
import { crc32, deflateRawSync } from "node:zlib";

/** One file of a zip; what is not said is written honestly. */
export interface ZipEntry {
  name: string;
  content: Buffer;
  /** To lie about the unpacked size. */
  claimedSize?: number;
  /** Bit 0: encrypted. */
  flags?: number;
  /** Unix mode, to make a link. */
  mode?: number;
}

/** A zip, made by hand so that it can be a hostile one. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, "utf8");
    const packed = deflateRawSync(entry.content);
    const common = commonPart(entry, packed.length, name.length);
    const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), common, name, packed]);
    central.push(centralPart(common, name, entry.mode ?? 0o100644, offset));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  return Buffer.concat([...locals, directory, endPart(entries.length, directory.length, offset)]);
}

function commonPart({ content, claimedSize, flags = 0 }: ZipEntry, packed: number, nameLength: number): Buffer {
  const part = Buffer.alloc(26);
  part.writeUInt16LE(20, 0);
  part.writeUInt16LE(flags | 0x800, 2);
  part.writeUInt16LE(8, 4);
  part.writeUInt32LE(crc32(content), 10);
  part.writeUInt32LE(packed, 14);
  part.writeUInt32LE(claimedSize ?? content.length, 18);
  part.writeUInt16LE(nameLength, 22);
  return part;
}

function centralPart(common: Buffer, name: Buffer, mode: number, offset: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE((mode << 16) >>> 0, 6);
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([Buffer.from("PK\x01\x02\x14\x03", "latin1"), common, tail, name]);
}

function endPart(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
