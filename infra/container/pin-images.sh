#!/bin/sh
# Prints the images of the compose files with the digests that their tags have now, as lines for the file `.env` beside compose.yaml:
#   sh infra/container/pin-images.sh >> .env
# It needs Docker with buildx, and asks the registry. Run it again for newer images.
set -eu
pin() {
  digest=$(docker buildx imagetools inspect --format '{{.Manifest.Digest}}' "$2")
  case $digest in
    sha256:????????????????????????????????????????????????????????????????) printf '%s=%s@%s\n' "$1" "$2" "$digest" ;;
    *) echo "The registry gave no digest of $2" >&2 && exit 1 ;;
  esac
}
pin NODE_IMAGE node:24-slim
pin REDIS_IMAGE redis:8-alpine
pin CADDY_IMAGE caddy:2-alpine
