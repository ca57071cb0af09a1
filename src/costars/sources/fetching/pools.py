"""Connections: straight to the server, or through the proxy that the system's settings name."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from ...errors import BadInput

if TYPE_CHECKING:
    import urllib3

__all__ = ["pool_for"]


def pool_for(url: str) -> urllib3.PoolManager:
    """What requests of `url` go through. `HTTP_PROXY`, `HTTPS_PROXY`, `ALL_PROXY` and `NO_PROXY` are obeyed,
    as are the settings of macOS and Windows."""
    parts = urlsplit(url)
    proxies = getproxies()
    proxy = proxies.get(parts.scheme) or proxies.get("all")
    if proxy and parts.hostname and proxy_bypass(parts.hostname):
        proxy = None
    return _pool(proxy or None)


@functools.cache
def _pool(proxy: str | None) -> urllib3.PoolManager:
    import urllib3

    if proxy is None:
        return urllib3.PoolManager()
    address = urlsplit(proxy if "://" in proxy else f"http://{proxy}")
    headers = None
    if address.username is not None:
        headers = urllib3.make_headers(proxy_basic_auth=f"{address.username}:{address.password or ''}")
    try:
        return urllib3.ProxyManager(address.geturl(), proxy_headers=headers)
    except (ValueError, urllib3.exceptions.ProxySchemeUnknown):
        raise BadInput(
            f"The proxy {address.scheme}://{address.hostname or ''} cannot be used.",
            hint="Set HTTPS_PROXY to an address such as http://proxy.example.org:3128, or unset it.",
        ) from None
