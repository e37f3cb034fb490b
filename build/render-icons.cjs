// electron build/render-icons.cjs
//
// Draws icon.svg and icon-small.svg in every size the three systems want: icon.png, icons/, icon.ico and icon.icns.
// The results are kept in the repository, so packaging needs no drawing tool.
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { app, BrowserWindow } = require('electron');

const smallest = 48;
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

/** Apple's names for a picture of so many pixels; the second is the same picture for a screen of double density. */
const appleTypes = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
};

app.commandLine.appendSwitch('force-device-scale-factor', '1');
app.whenReady().then(async () => {
  const pictures = new Map();
  for (const size of sizes) pictures.set(size, await draw(size));
  mkdirSync(join(__dirname, 'icons'), { recursive: true });
  for (const [size, png] of pictures) writeFileSync(join(__dirname, 'icons', `${size}x${size}.png`), png);
  writeFileSync(join(__dirname, 'icon.png'), pictures.get(1024));
  writeFileSync(
    join(__dirname, 'icon.ico'),
    ico([16, 24, 32, 48, 64, 128, 256].map((size) => [size, pictures.get(size)])),
  );
  writeFileSync(join(__dirname, 'icon.icns'), icns(pictures));
  app.quit();
});

/** @returns {Promise<Buffer>} a PNG */
async function draw(size) {
  const source = readFileSync(join(__dirname, size < smallest ? 'icon-small.svg' : 'icon.svg'), 'utf8');
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  await window.loadURL('about:blank');
  const url = await window.webContents.executeJavaScript(`(async () => {
    const image = new Image(${size}, ${size});
    image.src = 'data:image/svg+xml,' + encodeURIComponent(${JSON.stringify(source.replace('<svg ', `<svg width="${size}" height="${size}" `))});
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: ${size}, height: ${size} });
    canvas.getContext('2d').drawImage(image, 0, 0, ${size}, ${size});
    return canvas.toDataURL('image/png');
  })()`);
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}

/** Windows' container: a table of places, then the PNGs. */
function ico(pictures) {
  const table = Buffer.alloc(6 + 16 * pictures.length);
  table.writeUInt16LE(1, 2);
  table.writeUInt16LE(pictures.length, 4);
  let at = table.length;
  pictures.forEach(([size, png], index) => {
    const entry = 6 + 16 * index;
    table.writeUInt8(size % 256, entry); // 0 stands for 256
    table.writeUInt8(size % 256, entry + 1);
    table.writeUInt16LE(1, entry + 4);
    table.writeUInt16LE(32, entry + 6);
    table.writeUInt32LE(png.length, entry + 8);
    table.writeUInt32LE(at, entry + 12);
    at += png.length;
  });
  return Buffer.concat([table, ...pictures.map(([, png]) => png)]);
}

/** Apple's container: each PNG behind its name and length. */
function icns(pictures) {
  const parts = [...pictures].flatMap(([size, png]) =>
    (appleTypes[size] ?? []).map((type) => Buffer.concat([headed(type, png.length), png])),
  );
  const body = Buffer.concat(parts);
  return Buffer.concat([headed('icns', body.length), body]);
}

function headed(name, length) {
  const header = Buffer.alloc(8);
  header.write(name, 'latin1');
  header.writeUInt32BE(length + 8, 4);
  return header;
}
