"""From a file, an address or standard input to readable text: fetching, decoding, Markdown, HTML, dates."""
