/** The page at an address, as a document of its own: nothing in it is run. */
export async function pageAt(address) {
    const response = await fetch(address, { headers: { Accept: 'text/html' }, credentials: 'same-origin' });
    // Who was signed out meanwhile is sent to another page.
    if (!response.ok || response.redirected)
        throw new Error(`The host answered ${response.status}.`);
    return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/** Whether somebody is writing, so that letters are letters. */
export function isTyping(target) {
    return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

export const wantsCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
