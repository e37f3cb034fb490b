/** The smallest program of Windows: headers and one empty section. Nothing runs it. */
export function smallWindowsProgram(): Buffer {
  const file = Buffer.alloc(0x400);
  file.write('MZ', 0);
  file.writeUInt32LE(0x80, 0x3c);
  file.write('PE\0\0', 0x80);
  file.writeUInt16LE(0x8664, 0x84);
  file.writeUInt16LE(1, 0x86);
  // The optional header of 64-bit programs, with its 16 directories.
  file.writeUInt16LE(240, 0x94);
  file.writeUInt16LE(0x22, 0x96);
  const header = 0x98;
  file.writeUInt16LE(0x20b, header);
  file.writeUInt32LE(0x1000, header + 16);
  file.writeUInt32LE(0x1000, header + 20);
  file.writeUInt32LE(0x1000, header + 32);
  file.writeUInt32LE(0x200, header + 36);
  file.writeUInt16LE(6, header + 48);
  file.writeUInt32LE(0x2000, header + 56);
  file.writeUInt32LE(0x200, header + 60);
  file.writeUInt16LE(3, header + 68);
  file.writeUInt32LE(16, header + 108);
  const section = header + 240;
  file.write('.text', section);
  file.writeUInt32LE(0x200, section + 8);
  file.writeUInt32LE(0x1000, section + 12);
  file.writeUInt32LE(0x200, section + 16);
  file.writeUInt32LE(0x200, section + 20);
  file.writeUInt32LE(0x60000020, section + 36);
  return file;
}

/** What stands for Electron in a package: its fuses, all as Foyer states them, and the version it says. */
export function smallElectron(version: string): Buffer {
  const states = ['0', '1', '0', '0', '1', '1', '0', '0'].join('');
  return Buffer.concat([
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, states.length]),
    Buffer.from(states),
    Buffer.from(`\0Chrome/138.0.0.0 Electron/${version}\0`),
  ]);
}
