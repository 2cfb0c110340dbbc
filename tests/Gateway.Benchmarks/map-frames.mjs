// Drags the map for five seconds and counts the frames; WebGL is drawn by the processor.
import { chromium } from 'playwright-core';

const seconds = 5;
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--no-first-run', '--disable-background-networking', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.goto(process.argv[2]);
const map = page.getByRole('img');
await map.locator('canvas').first().waitFor();
await page.waitForTimeout(2_000);
const { x, y, width, height } = await map.boundingBox();
const counted = page.evaluate(milliseconds => new Promise(done => {
  const start = performance.now();
  let frames = 0;
  const count = now => (now - start < milliseconds ? (frames++, requestAnimationFrame(count)) : done((1_000 * frames) / (now - start)));
  requestAnimationFrame(count);
}), seconds * 1_000);
await page.mouse.move(x + width / 2, y + height / 2);
await page.mouse.down();
for (let step = 0, end = Date.now() + seconds * 1_000; Date.now() < end; step++) {
  await page.mouse.move(x + width / 2 + 150 * Math.sin(step / 8), y + height / 2 + 100 * Math.cos(step / 8));
  await page.waitForTimeout(16);
}
await page.mouse.up();
console.log(`${await map.getAttribute('aria-label')}: ${(await counted).toFixed(1)} frames a second`);
await browser.close();
