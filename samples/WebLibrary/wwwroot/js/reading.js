/** Tells the library for how long a digest was open: that is what "viewed" and the time saved are made of. */
export function reading() {
    const digest = document.querySelector('[data-digest]');
    if (!digest)
        return;

    const least = 1000;
    const most = 86_400;
    let since = document.visibilityState === 'visible' ? performance.now() : null;

    const tell = () => {
        if (since === null)
            return;
        const open = performance.now() - since;
        since = null;
        if (open < least)
            return;
        fetch(`/api/v1/digests/${digest.dataset.digest}/interactions`, {
            method: 'POST',
            keepalive: true,
            credentials: 'same-origin',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify({ action: 'viewed', dwell: Math.min(most, Math.round(open / 100) / 10) }),
        }).catch(() => { });
    };

    document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'hidden')
            tell();
        else
            since = performance.now();
    });
    addEventListener('pagehide', tell);
}
