// Runs the checker of accessibility in a page: in a world of its own, so that what the page forbids stays forbidden.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SETTINGS = JSON.stringify({ runOnly: { type: 'tag', values: STANDARDS }, resultTypes: ['violations'], preload: false });

/** What asks a page what is wrong with it, for as long as it stays the same page. */
export async function checker(context, page) {
    const session = await context.newCDPSession(page);
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'axe' });
    const evaluate = async (expression) => {
        const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression, contextId: executionContextId, awaitPromise: true, returnByValue: true });
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
    };
    await evaluate(`${axe};0`);
    return async () => {
        const { passes, violations } = JSON.parse(await evaluate(
            `axe.run(document, ${SETTINGS}).then((found) => JSON.stringify({ passes: found.passes.length, violations: found.violations }))`,
        ));
        const wrong = passes === 0 ? ['axe checked nothing'] : [];
        for (const { id, help: says, nodes } of violations) wrong.push(`axe ${id}: ${says} (${nodes.length} times, first ${nodes[0].target.join(' ')})`);
        return wrong;
    };
}
