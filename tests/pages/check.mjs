// Makes every page, opens each in a browser, and says what is wrong. Called by `check`, which installs what this needs.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { checker } from './axe.mjs';
import { PICTURES, site } from './site.mjs';

const [pvp, root, folder, only] = process.argv.slice(2);
const SCREENS = [
    ['wide', { width: 1280, height: 900 }],
    ['narrow', { width: 390, height: 844 }],
];
/** What A4 leaves between margins of 1.5 cm, in pixels. */
const PAPERS = { portrait: 680, landscape: 1009 };
const TODAY = '2026-11-20';
/** In pixels, of pictures. */
const HIGHEST = 4000;

/** Runs the program; a page is a page whatever it says of the registry. */
function run(...args) {
    try {
        return execFileSync(pvp, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });
    } catch (error) {
        if (error.status === 1 && error.stdout) return error.stdout;
        throw new Error(`pvp ${args.join(' ')} ended with ${error.status}: ${error.stderr}`);
    }
}

/** The commands below a command, and whether it makes pages, as its help has it; nothing for a command that is not there. */
function help(...command) {
    let text;
    try {
        text = run(...command, '--help', '--lang', 'en');
    } catch {
        return { commands: [], makesPages: false, isDated: false };
    }
    const below = text.match(/^Commands:\n((?: .*\n|\n(?= ))*)/m)?.[1] ?? '';
    return {
        commands: [...below.matchAll(/^ {2}([a-z][a-z-]*)/gm)].map((found) => found[1]).filter((name) => name !== 'help'),
        makesPages: /^ +- html:/m.test(text),
        isDated: /^ +--today/m.test(text),
    };
}

/** An id of each kind, for what needs one. */
function ids() {
    const texts = readdirSync(path.join(root, 'registry'), { recursive: true })
        .filter((file) => file.endsWith('.yaml'))
        .sort()
        .map((file) => readFileSync(path.join(root, 'registry', file), 'utf8'));
    const of = (kind) => texts.find((text) => text.startsWith(`kind: ${kind}\n`))?.match(/^id: ([a-z0-9-]+)/m)?.[1];
    return ['resource', 'service', 'life-situation', 'institution'].map(of).filter(Boolean);
}

const dated = new Map();

/** A page; of a command that knows days, of always the same. */
function made(command, lang) {
    const words = command.filter((word) => /^[a-z]+$/.test(word)).slice(0, command[0] === 'report' ? 2 : 1);
    const name = words.join(' ');
    if (!dated.has(name)) dated.set(name, help(...words).isDated);
    return run(...command, '--format', 'html', '--lang', lang, ...(dated.get(name) ? ['--today', TODAY] : []));
}

/** Every command that makes a page, found by asking the program. */
function commands() {
    const reports = help('report').commands.map((name) => ['report', name]);
    const others = help().commands.filter((name) => name !== 'report').map((name) => [name]);
    return [...reports, ...others].filter((command) => help(...command).makesPages).flatMap((command) => {
        const works = (candidate) => {
            try {
                return made(candidate, 'en') !== '';
            } catch {
                return false;
            }
        };
        if (works(command)) return [command];
        // What makes nothing of the whole registry is asked of one description of each kind that it takes.
        const about = [...ids(), 'HEAD'].map((id) => [...command, id]).filter(works);
        return about.length > 0 ? about : [command];
    });
}

/** What is wrong with a page, for each screen and colour scheme; pictures are left beside `name`. */
async function faults(browser, file, name) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const url = `file://${file}`;
    let wrong = [];
    page.on('request', (request) => {
        if (request.url() !== url && !request.url().startsWith('data:')) wrong.push(`asks for ${request.url()}`);
    });
    page.on('console', (message) => wrong.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => wrong.push(`error: ${error.message}`));
    await page.goto(url);
    const check = await checker(context, page);
    const found = [];
    for (const [screen, viewport] of SCREENS) {
        await page.setViewportSize(viewport);
        for (const colorScheme of ['light', 'dark']) {
            await page.emulateMedia({ colorScheme });
            const { over, active, height } = await page.evaluate(() => ({
                over: document.documentElement.scrollWidth - window.innerWidth,
                active: document.querySelectorAll('script, iframe, object, embed, form').length
                    + [...document.querySelectorAll('*')].filter((one) => [...one.attributes].some((a) => a.name.startsWith('on'))).length,
                height: document.documentElement.scrollHeight,
            }));
            if (over > 0) wrong.push(`is ${over} pixels too wide`);
            // Nothing of a table is out of sight: on a phone its rows are cards.
            const cut = await page.evaluate(() => [...document.querySelectorAll('.region > table')].filter((table) => {
                const { right } = table.getBoundingClientRect();
                return right > window.innerWidth || table.parentElement.scrollWidth > table.parentElement.clientWidth;
            }).map((table) => table.caption.textContent));
            for (const title of cut) wrong.push(`cuts off columns of the table ${title}`);
            if (active > 0) wrong.push(`holds ${active} elements that act`);
            // For looking: the upper part, which holds figures and pictures, is enough of a long page.
            const clip = { x: 0, y: 0, width: viewport.width, height: Math.min(height, HIGHEST) };
            if (PICTURES) await page.screenshot({ path: path.join(folder, `${name}.${screen}.${colorScheme}.png`), fullPage: true, clip });
            wrong.push(...await check());
            found.push([`${name}, ${screen}, ${colorScheme}`, wrong]);
            wrong = [];
        }
    }
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    const paper = /@page \{ size: A4 (portrait|landscape); \}/.exec(await page.content())?.[1];
    await page.setViewportSize({ width: PAPERS[paper] ?? 0, height: 700 });
    // Broken letter by letter is as unreadable as cut off: nothing is narrower than a few letters.
    const { over, thin } = await page.evaluate(() => ({
        over: Math.max(document.documentElement.scrollWidth, ...[...document.querySelectorAll('table')].map((one) => Math.ceil(one.getBoundingClientRect().right))) - window.innerWidth,
        thin: [...document.querySelectorAll('tbody td:not(.number), tbody th')].filter((one) => one.textContent && one.offsetWidth > 0 && one.offsetWidth < 40).length,
    }));
    if (over > 0) wrong.push(`is ${over} pixels too wide for paper`);
    if (thin > 0) wrong.push(`has ${thin} cells on paper with room for a letter only`);
    // The state of the whole is one sheet, its course another; no sheet holds nothing but what stands on every one.
    const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
    const most = /^report-summary-(--)?trend/.test(name) ? 2 : /^report-summary-/.test(name) ? 1 : Infinity;
    if (!sheets || sheets > most) wrong.push(`takes ${sheets} sheets of paper, ${most} at most`);
    found.push([`${name}, paper`, wrong]);
    await context.close();
    return found;
}

const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
let passed = 0;
let failed = 0;
// What an option adds to a page, such as the drawing of a course.
const options = [['report', 'summary', '--trend'], ['report', 'freshness', '--groups'], ['report', 'completeness', '--kind', 'resource']];
const todo = [...commands(), ...options].flatMap((command) => ['lv', 'en'].map((lang) => {
    const name = [...command, lang].join('-').replaceAll('---', '-');
    const file = path.join(folder, `${name}.html`);
    return { name, file, make: () => writeFileSync(file, made(command, lang)) };
}));
if (todo.length === 0) {
    failed += 1;
    console.log('FAILED: no command makes a page');
}
// Drawings of what the registry does not show, left by `cargo test --test html`.
const drawn = path.join(root, 'target/tmp/drawn');
if (existsSync(drawn)) {
    for (const file of readdirSync(drawn).sort()) todo.push({ name: `drawn-${path.basename(file, '.html')}`, file: path.join(drawn, file), make: () => {} });
}
/** Counts what was looked at, and says what is wrong with it. */
function tell(found) {
    for (const [where, wrong] of found) {
        if (wrong.length === 0) passed += 1;
        else failed += 1;
        for (const fault of wrong) console.log(`FAILED ${where}: ${fault}`);
    }
}
async function work() {
    for (let next = todo.shift(); next; next = todo.shift()) {
        const { name, file, make } = next;
        let found;
        try {
            make();
            found = await faults(browser, file, name);
        } catch (error) {
            found = [[name, [error.message]]];
        }
        tell(found);
    }
}
if (only !== 'site') await Promise.all([work(), work()]);
if (only !== 'reports') tell(await site(browser, { pvp, root, folder, today: TODAY }));
await browser.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
