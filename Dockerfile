# Rapport in a container: one static program, the certificates it trusts, no shell, no root.
FROM golang:1.26 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .
# Temporal's server is inside, so the first build takes some minutes; the caches make the next one short.
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build \
    CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o /out/rapport ./cmd/rapport
RUN mkdir /out/data

FROM gcr.io/distroless/static-debian12:nonroot
COPY --from=build /out/rapport /usr/local/bin/rapport
# A new volume takes over who owns this folder.
COPY --from=build --chown=nonroot:nonroot /out/data /var/lib/rapport
VOLUME /var/lib/rapport
# Commands look for rapport.yaml here.
WORKDIR /etc/rapport
USER nonroot
HEALTHCHECK --interval=15s --timeout=12s --start-period=2m --start-interval=2s CMD ["rapport", "health"]
ENTRYPOINT ["rapport"]
CMD ["serve"]
