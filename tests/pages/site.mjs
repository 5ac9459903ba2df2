// Walks the site of a catalogue from its start, as it lies in a folder: every page, every link, and search.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { checker } from './axe.mjs';

/** Whether pictures of the pages are left for somebody who looks at them: they take longer than everything else. */
export const PICTURES = Boolean(process.env.PICTURES);

/** In pixels: what a page enlarged four times has. */
const NARROWEST = { width: 320, height: 800 };
const WIDE = { width: 1280, height: 900 };

/** A page of each sort, which is looked at more closely, and of which a picture is left. */
const CLOSELY = ['lv/index.html', 'lv/meklet/index.html', 'lv/a-z/index.html', 'lv/temas/family/index.html', 'lv/pieklustamiba/index.html',
    'lv/pakalpojumi/childcare-benefit/index.html', 'en/services/declare-residence-ogre/index.html', 'lv/dzives-situacijas/birth-of-a-child/index.html',
    'en/institutions/vsaa/index.html', '404.html'];

/** What is typed, and what has to be found first. */
const SEARCHED = [['lv/meklet', 'berna pabalsts', 'childcare-benefit'], ['lv/meklet', 'dzivesvietas deklarešna ogre', 'declare-residence-ogre'],
    ['en/search', 'childcare benefits', 'childcare-benefit']];

export async function site(browser, { pvp, root, folder, today }) {
    const place = path.join(folder, 'site');
    rmSync(place, { recursive: true, force: true });
    execFileSync(pvp, ['site', 'catalogue', 'all', '--output', place, '--today', today, '--lang', 'en'], { cwd: root, stdio: 'pipe' });
    const pages = readdirSync(place, { recursive: true }).filter((file) => file.endsWith('.html')).map((file) => file.split(path.sep).join('/')).sort();
    const found = [];
    const reached = new Set(['index.html', '404.html']);
    const context = await browser.newContext();
    const todo = [...pages];
    const work = async () => {
        const page = await context.newPage();
        let wrong = [];
        page.on('request', (request) => {
            if (!request.url().startsWith(`file://${place}/`) && !request.url().startsWith('data:')) wrong.push(`asks for ${request.url()}`);
        });
        page.on('requestfailed', (request) => wrong.push(`does not get ${request.url()}`));
        page.on('console', (message) => wrong.push(`console: ${message.text()}`));
        page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
        for (let name = todo.shift(); name; name = todo.shift()) {
            wrong = [];
            try {
                await look(context, page, name, wrong);
            } catch (error) {
                wrong.push(error.message);
            }
            found.push([`site/${name}`, wrong]);
        }
        await page.close();
    };
    const look = async (within, page, name, wrong) => {
        await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
        await page.setViewportSize(NARROWEST);
        await page.goto(`file://${place}/${name}`);
        const { over, links, styled } = await page.evaluate(() => ({
            over: document.documentElement.scrollWidth - window.innerWidth,
            links: [...document.querySelectorAll('a[href]')].map((link) => link.href).filter((href) => href.startsWith('file:')),
            styled: getComputedStyle(document.querySelector('h1')).fontWeight,
        }));
        if (over > 0) wrong.push(`is ${over} pixels too wide at ${NARROWEST.width}`);
        if (styled !== '650') wrong.push('has no style');
        for (const link of links) {
            const file = decodeURI(new URL(link).pathname);
            if (!existsSync(file)) wrong.push(`leads to ${link}, which is not there`);
            if (file.startsWith(`${place}/`)) reached.add(file.slice(place.length + 1));
        }
        const check = await checker(within, page);
        wrong.push(...await check());
        if (!CLOSELY.includes(name)) return;
        const picture = name.replaceAll('/', '-').replace(/(-index)?\.html$/, '');
        if (PICTURES) await page.screenshot({ path: path.join(folder, `site-${picture}.narrow.light.png`), fullPage: true });
        for (const [screen, viewport, colorScheme] of [['narrow', NARROWEST, 'dark'], ['wide', WIDE, 'light'], ['wide', WIDE, 'dark']]) {
            await page.setViewportSize(viewport);
            await page.emulateMedia({ colorScheme });
            if (PICTURES) await page.screenshot({ path: path.join(folder, `site-${picture}.${screen}.${colorScheme}.png`), fullPage: true });
            wrong.push(...(await check()).map((fault) => `${screen}, ${colorScheme}: ${fault}`));
        }
        // The first key leads past what every page has.
        await page.keyboard.press('Tab');
        const skips = await page.evaluate(() => document.activeElement?.className === 'skip' || !document.querySelector('.skip'));
        if (!skips) wrong.push('the first key does not lead to its content');
        await page.emulateMedia({ media: 'print', colorScheme: 'light' });
        await page.setViewportSize({ width: 680, height: 900 });
        const broad = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        if (broad > 0) wrong.push(`is ${broad} pixels too wide for paper`);
    };
    await Promise.all([work(), work()]);
    for (const name of pages.filter((name) => !reached.has(name))) found.push([`site/${name}`, ['no page leads to it']]);
    for (const [folderOfSearch, question, wanted] of SEARCHED) {
        const page = await context.newPage();
        const wrong = [];
        page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
        // The start page asks, the page of search answers; then it answers while one types.
        const start = `${folderOfSearch.split('/')[0]}/index.html`;
        await page.goto(`file://${place}/${start}`);
        await page.fill('#q', question);
        await page.keyboard.press('Enter');
        await page.waitForURL(/\?q=/);
        const first = async () => (await page.locator('#found a').first().getAttribute('href', { timeout: 5000 }).catch(() => null)) ?? 'nothing';
        if (!(await first()).includes(`/${wanted}/`)) wrong.push(`„${question}” finds ${await first()} first`);
        await page.fill('#q', 'zzzzzz');
        if (await page.locator('#found a').count() > 0) wrong.push('finds what is not there');
        await page.fill('#q', question);
        wrong.push(...await (await checker(context, page))());
        await page.locator('#found a').first().click();
        if (!page.url().includes(`/${wanted}/index.html`)) wrong.push(`leads to ${page.url()}`);
        found.push([`site, search for „${question}”`, wrong]);
        await page.close();
    }
    await context.close();
    return found;
}
