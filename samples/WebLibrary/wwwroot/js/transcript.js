import { pageAt, wantsCalm } from './parts.js';

/** Times that lead to the words said then: marked at once where they are on the page, fetched where they are not. */
export function transcript() {
    if (!document.getElementById('transcript'))
        return;

    document.addEventListener('click', event => {
        const link = event.target instanceof Element ? event.target.closest('a[data-jump], a[data-window]') : null;
        if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
            return;
        event.preventDefault();
        go(link);
    });

    show(document.getElementById('now'), 'auto');
}

async function go(link) {
    const { jump, until } = link.dataset;
    if (jump !== undefined && isHere(Number(jump)))
        mark(Number(jump), until === undefined ? undefined : Number(until));
    else
        await fetchWindow(link.href);
    history.replaceState(null, '', link.href);
}

function isHere(moment) {
    const { from, until } = document.getElementById('transcript').dataset;
    return from !== undefined && moment >= Number(from) && moment < Number(until);
}

function mark(moment, until) {
    const panel = document.getElementById('transcript');
    for (const old of panel.querySelectorAll('li.now'))
        unmark(old);
    const segments = [...panel.querySelectorAll('li[data-start]')];
    let first = segments.findLastIndex(segment => Number(segment.dataset.start) <= moment);
    if (first < 0)
        first = 0;
    let last = first;
    while (until !== undefined && last + 1 < segments.length && Number(segments[last + 1].dataset.start) < until)
        last++;
    for (const segment of segments.slice(first, last + 1)) {
        segment.classList.add('now');
        const words = segment.querySelector('span');
        const marked = document.createElement('mark');
        marked.append(...words.childNodes);
        words.append(marked);
    }
    segments[first].id = 'now';
    show(segments[first]);
}

function unmark(segment) {
    segment.classList.remove('now');
    segment.removeAttribute('id');
    for (const marked of segment.querySelectorAll('mark'))
        marked.replaceWith(...marked.childNodes);
}

async function fetchWindow(address) {
    try {
        const page = await pageAt(address);
        const panel = page.getElementById('transcript');
        if (panel)
            document.getElementById('transcript').replaceWith(document.adoptNode(panel));
        show(document.getElementById('now'));
    } catch {
        location.assign(address);
    }
}

/** Brings a segment into the middle of the words, and the words into sight. */
function show(segment, behavior = wantsCalm() ? 'auto' : 'smooth') {
    const words = segment?.closest('.words');
    if (!words)
        return;
    words.scrollTo({ top: segment.offsetTop - words.clientHeight / 3, behavior });
    const box = words.getBoundingClientRect();
    if (box.top > innerHeight * 0.7 || box.bottom < innerHeight * 0.3)
        segment.scrollIntoView({ block: 'center', behavior });
    segment.querySelector('a')?.focus({ preventScroll: true });
}
