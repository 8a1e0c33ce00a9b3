import { pageAt } from './parts.js';

/** The page of a job: whenever something happens to it, or to what was ordered with it, the page is fetched anew and what is shown of it replaced. */
export function jobs() {
    if (!document.querySelector('[data-live=watch]'))
        return;

    const most = 4; // A browser opens six connections to a host, and pages need some.
    const sources = new Map();
    let again;

    const watch = () => {
        const live = document.querySelector('[data-live]');
        const wanted = (live?.dataset.jobs ?? '').split(' ').filter(id => id).slice(0, most);
        for (const [id, source] of sources) {
            if (!wanted.includes(id)) {
                source.close();
                sources.delete(id);
            }
        }
        for (const id of wanted) {
            if (sources.has(id))
                continue;
            const source = new EventSource(`/api/v1/jobs/${id}/events`);
            source.addEventListener('changed', refresh);
            source.addEventListener('finished', refresh);
            sources.set(id, source);
        }
    };

    const refresh = () => {
        clearTimeout(again);
        again = setTimeout(async () => {
            try {
                const page = await pageAt(location.href);
                const live = document.querySelector('[data-live]');
                const now = page.querySelector('[data-live]');
                if (live && now && !live.contains(document.activeElement) || live && now && now.dataset.live === 'quiet')
                    live.replaceWith(document.adoptNode(now));
            } catch {
                refresh.missed = (refresh.missed ?? 0) + 1;
                if (refresh.missed < 20)
                    setTimeout(refresh, 3000);
                return;
            }
            refresh.missed = 0;
            watch();
        }, 150);
    };

    watch();
}
