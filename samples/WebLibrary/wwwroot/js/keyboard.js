import { isTyping, wantsCalm } from './parts.js';

/** The keys that the help lists. */
export function keyboard() {
    const help = document.getElementById('keyboard-help');
    const show = () => help?.showModal();

    for (const link of document.querySelectorAll('[data-help]')) {
        link.addEventListener('click', event => {
            event.preventDefault();
            show();
        });
    }

    document.addEventListener('keydown', event => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target) || help?.open)
            return;
        const act = {
            '/': () => document.getElementById('site-search')?.focus(),
            '?': show,
            'a': () => document.getElementById('address') ? document.getElementById('address').focus() : document.querySelector('[data-add]')?.click(),
            'j': () => step(1),
            'k': () => step(-1),
            's': () => document.querySelector('button[data-save]')?.click(),
        }[event.key];
        if (act) {
            event.preventDefault();
            act();
        }
    });
}

function step(by) {
    const items = [...document.querySelectorAll('[data-item]')];
    if (items.length === 0)
        return;
    const at = items.findIndex(item => item.contains(document.activeElement));
    const next = items[at < 0 ? (by > 0 ? 0 : items.length - 1) : Math.min(items.length - 1, Math.max(0, at + by))];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'center', behavior: wantsCalm() ? 'auto' : 'smooth' });
}
