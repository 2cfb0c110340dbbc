// When each view first shows something (First Contentful Paint), and when its first heading is there: the median of several visits, each by a browser that has nothing cached.
import { chromium } from 'playwright-core';

const visits = 7;
const [origin, ...views] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--no-first-run', '--disable-background-networking'] });
const median = figures => figures.sort((a, b) => a - b)[figures.length >> 1];
for (const view of views) {
  const paints = [], headings = [];
  for (let visit = 0; visit < visits; visit++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.goto(origin + view);
    await page.getByRole('heading').first().waitFor();
    headings.push(await page.evaluate(() => performance.now()));
    paints.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0].startTime));
    await context.close();
  }
  console.log(`${view}: first paint ${Math.round(median(paints))} ms, first heading ${Math.round(median(headings))} ms`);
}
await browser.close();
