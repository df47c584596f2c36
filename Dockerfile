# The same image every time: infra/container/pin-images.sh prints it with its digest.
ARG NODE_IMAGE=node:24-slim
FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY cards cards
COPY src src
COPY infra/build.ts infra/
RUN npm run build

FROM ${NODE_IMAGE}
ENV NODE_ENV=production PORT=3978 METRICS_PORT=9464
WORKDIR /app
COPY --from=build /app/out/build ./
# Reports alone need a package, which has native parts.
COPY --from=build /app/node_modules/@duckdb node_modules/@duckdb
COPY infra/container/health.js ./
# The one place that is written to: the state file, unless REDIS_URL is set. And what a start keeps for the next one.
RUN mkdir -p state node_modules/.cache && chown node:node state node_modules/.cache
USER node
# A first start, ended after some seconds, keeps what it compiled and checked; it holds for this user alone.
RUN timeout --preserve-status 15 node src/start.js
VOLUME /app/state
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD ["node", "health.js"]
CMD ["node", "src/start.js"]
