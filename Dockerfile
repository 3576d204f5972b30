# syntax=docker/dockerfile:1

# Builds from the sources alone: docker build -t wop-engine .
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml .
COPY .ci/banned-artifacts.xml .ci/
COPY bpmn bpmn
COPY forms forms
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true package \
    && mv target/wop-engine-*.jar wop-engine.jar \
    && java -Djarmode=tools -jar wop-engine.jar extract --layers --destination layers \
    # the image is for a PostgreSQL of its own; the embedded one is half of the jar
    && rm layers/dependencies/lib/embedded-postgres-binaries-*.jar

FROM eclipse-temurin:17-jre-noble
RUN useradd --system --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin wop \
    && install --directory --mode=0700 --owner=10001 --group=10001 /var/lib/wop
WORKDIR /app
# what changes least comes first
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
ENV SERVER_ADDRESS=0.0.0.0 \
    WOP_SEAL_FOLDER=/var/lib/wop/seals \
    WOP_SEAL_KEYS=/var/lib/wop/keys \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError"
USER 10001:10001
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=120s --retries=4 \
    CMD ["curl", "--fail", "--silent", "--show-error", "--output", "/dev/null", "http://127.0.0.1:8080/actuator/health/readiness"]
ENTRYPOINT ["java", "-jar", "wop-engine.jar"]
