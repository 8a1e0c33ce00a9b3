import { pageAt } from './parts.js';

/** Lists that go on: when their end comes into sight, the next page is fetched and its items are appended. */
export function more() {
    const link = document.querySelector('[data-more]');
    const items = document.querySelector('[data-items]');
    if (!link || !items)
        return;

    let busy = false;
    const goOn = async () => {
        if (busy)
            return;
        busy = true;
        link.setAttribute('aria-busy', 'true');
        try {
            const page = await pageAt(link.href);
            items.append(...page.querySelector('[data-items]')?.children ?? []);
            const next = page.querySelector('[data-more]');
            if (next)
                link.href = next.getAttribute('href');
            else {
                watch.disconnect();
                link.parentElement.remove();
            }
        } catch {
            // The link still leads there.
            watch.disconnect();
        } finally {
            busy = false;
            link.removeAttribute('aria-busy');
        }

        // Where a page is shorter than the screen, its end stays in sight and nobody says so again.
        if (link.isConnected) {
            watch.unobserve(link);
            watch.observe(link);
        }
    };

    const watch = new IntersectionObserver(entries => entries.some(entry => entry.isIntersecting) && goOn(), { rootMargin: '600px' });
    watch.observe(link);
}
