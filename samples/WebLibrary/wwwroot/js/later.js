import { pageAt } from './parts.js';

/** Parts that take longer than their page: when they come near, they are fetched from the page that has them and put in the place of the link that leads there. */
export function later() {
    for (const place of document.querySelectorAll('[data-later]')) {
        const watch = new IntersectionObserver(async entries => {
            if (!entries.some(entry => entry.isIntersecting))
                return;
            watch.disconnect();
            try {
                const part = (await pageAt(place.dataset.later)).getElementById(place.id);
                if (part)
                    place.replaceWith(part);
                else
                    place.remove();
            } catch {
                // The link still leads there.
            }
        }, { rootMargin: '600px' });
        watch.observe(place);
    }
}
