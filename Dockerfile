FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts

FROM node:24-slim
ENV NODE_ENV=production PORT=3978
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json ./
COPY cards cards
COPY src src
# The one place that is written to: the state file, unless REDIS_URL is set. And what a start keeps for the next one.
RUN mkdir state node_modules/.cache && chown node:node state node_modules/.cache
USER node
# A first start, ended after some seconds, keeps what it compiled and checked; it holds for this user alone.
RUN timeout --preserve-status 15 node src/start.js
VOLUME /app/state
EXPOSE 3978
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/start.js"]
