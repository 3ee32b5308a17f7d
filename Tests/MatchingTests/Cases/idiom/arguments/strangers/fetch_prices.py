import argparse
import json
import logging
import sys
from pathlib import Path

import requests

logger = logging.getLogger(__name__)


def build_parser():
    parser = argparse.ArgumentParser(
        prog="fetch-prices",
        description="Download the price list of a shop and store it as JSON.",
    )
    parser.add_argument("shop", help="name of the shop")
    parser.add_argument(
        "-o",
        "--out",
        type=Path,
        default=Path("prices.json"),
        help="output file (default: %(default)s)",
    )
    parser.add_argument("--timeout", type=float, default=10.0, help="timeout in seconds")
    parser.add_argument("--retries", type=int, default=3, help="how often to try")
    parser.add_argument("--token", help="access token")
    parser.add_argument("-v", "--verbose", action="count", default=0, help="increase verbosity")
    parser.add_argument("--dry-run", action="store_true", help="do not write anything")
    return parser


def fetch(shop, token, timeout):
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    response = requests.get(f"https://{shop}.example/prices", headers=headers, timeout=timeout)
    response.raise_for_status()
    return response.json()


def main(argv=None):
    parser = build_parser()
    args = parser.parse_args(argv)

    level = logging.WARNING
    if args.verbose == 1:
        level = logging.INFO
    elif args.verbose > 1:
        level = logging.DEBUG
    logging.basicConfig(level=level, format="%(levelname)s: %(message)s")

    for attempt in range(args.retries):
        try:
            prices = fetch(args.shop, args.token, args.timeout)
            break
        except requests.RequestException as error:
            logger.warning("attempt %d failed: %s", attempt + 1, error)
    else:
        print("error: no answer from the shop", file=sys.stderr)
        return 1

    if not args.dry_run:
        with open(args.out, "w", encoding="utf-8") as f:
            json.dump(prices, f, indent=2)
    return 0


if __name__ == "__main__":
    sys.exit(main())
