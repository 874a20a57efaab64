package com.viewra.server;

import static com.viewra.server.TestServer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
    @TempDir
    Path home;

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer(home);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/items", "/api/libraries", "/api/me", "/api/events", "/api/openapi.json", "/metrics"})
    void request_withoutToken_isRefused(String path) throws Exception {
        HttpResponse<String> response = server.send(server.request(path));

        assertEquals(401, response.statusCode());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElse(""));
        assertEquals(401, json(response).get("status").asInt());
    }

    @Test
    void request_withWrongToken_isRefused() throws Exception {
        assertEquals(
                401,
                server.send(server.request("/api/items").header("Authorization", "Bearer nonsense"))
                        .statusCode());
        assertEquals(
                401,
                server.send(server.request("/api/items").header("Cookie", "viewra_token=nonsense"))
                        .statusCode());
    }

    @Test
    void health_withoutToken_givesTheStatusAlone() throws Exception {
        HttpResponse<String> anybody = server.send(server.request("/api/health"));
        HttpResponse<String> admin = server.get("/api/health");

        assertEquals("DEGRADED", json(anybody).get("status").asText());
        assertFalse(json(anybody).has("checks"));
        assertEquals("disk space", json(admin).at("/checks/1/name").asText());
    }

    @Test
    void pair_rightCode_givesATokenThatOpensTheDoorOnce() throws Exception {
        String code = server.server.pairingCode();

        HttpResponse<String> first = pair(code);
        HttpResponse<String> second = pair(code);

        assertEquals(200, first.statusCode());
        String token = json(first).get("token").asText();
        HttpResponse<String> me = server.send(server.request("/api/me").header("Authorization", "Bearer " + token));
        assertEquals("TV", json(me).at("/device/name").asText());
        assertFalse(json(me).get("admin").asBoolean());
        String cookie = first.headers().firstValue("Set-Cookie").orElse("");
        assertTrue(cookie.contains("viewra_token=" + token), cookie);
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);
        assertEquals(403, second.statusCode());
        assertFalse(Files.readString(home.resolve("devices.json")).contains(token), "only a digest is kept");
    }

    @Test
    void pair_wrongCodeTooOften_hasToWait() throws Exception {
        String wrong = server.server.pairingCode().equals("123456") ? "654321" : "123456";
        for (int n = 0; n < 5; n++) assertEquals(403, pair(wrong).statusCode());

        HttpResponse<String> blocked = pair(server.server.pairingCode());
        server.passes(Duration.ofSeconds(61));
        HttpResponse<String> afterWaiting = pair(server.server.pairingCode());

        assertEquals(429, blocked.statusCode());
        assertEquals("60", blocked.headers().firstValue("Retry-After").orElse(""));
        assertEquals(200, afterWaiting.statusCode());
    }

    @Test
    void pair_oldCode_isReplacedAndShown() throws Exception {
        String old = server.server.pairingCode();
        server.passes(Duration.ofHours(13));

        assertEquals(403, pair(old).statusCode());
        assertEquals(server.shownCodes.getLast(), server.server.pairingCode());
    }

    @Test
    void pairedDevice_adminRoutes_areRefused() throws Exception {
        String token = json(pair(server.server.pairingCode())).get("token").asText();

        HttpResponse<String> response = server.send(server.request("/api/libraries")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString("{}")));

        assertEquals(403, response.statusCode());
    }

    @Test
    void owner_rightCode_opensTheAdminRoutesUntilTakenBack() throws Exception {
        String token = json(pair(server.server.pairingCode())).get("token").asText();
        String code = server.server.ownerCode();

        assertEquals(
                403,
                own(token, "000 000 000".equals(code) ? "111111111" : "000 000 000")
                        .statusCode());
        assertEquals(403, as(token, "/api/devices").statusCode());
        assertTrue(json(own(token, code)).get("admin").asBoolean());
        assertEquals(403, own(token, code).statusCode(), "a code works once");

        HttpResponse<String> devices = as(token, "/api/devices");
        assertTrue(json(devices).at("/devices/0/owner").asBoolean());
        String id = json(devices).at("/devices/0/id").asText();
        assertEquals(
                200,
                server.send(server.asAdmin("/api/devices/" + id + "/owner").DELETE())
                        .statusCode());
        assertEquals(403, as(token, "/api/devices").statusCode());
        assertEquals(200, as(token, "/api/me").statusCode());
    }

    @Test
    void owner_approvedByTheAdmin_isRememberedAndRevoked() throws Exception {
        HttpResponse<String> paired = pair(server.server.pairingCode());
        String token = json(paired).get("token").asText();
        String id = json(paired).at("/device/id").asText();

        HttpResponse<String> approved =
                server.send(server.asAdmin("/api/devices/" + id + "/owner").PUT(HttpRequest.BodyPublishers.noBody()));
        assertTrue(json(approved).get("owner").asBoolean());
        server.close();
        server = new TestServer(home);
        assertEquals(200, as(token, "/api/devices").statusCode());

        assertEquals(
                204, server.send(server.asAdmin("/api/devices/" + id).DELETE()).statusCode());
        assertEquals(401, as(token, "/api/me").statusCode());
    }

    @Test
    void owner_wrongCodeTooOften_hasToWait() throws Exception {
        String token = json(pair(server.server.pairingCode())).get("token").asText();
        for (int n = 0; n < 5; n++) assertEquals(403, own(token, "12345678" + n).statusCode());

        assertEquals(429, own(token, server.server.ownerCode()).statusCode());
    }

    @Test
    void owner_codeUsedUp_theNextIsShown() throws Exception {
        String token = json(pair(server.server.pairingCode())).get("token").asText();
        String used = server.server.ownerCode();

        assertEquals(200, own(token, used).statusCode());

        assertEquals(List.of(server.server.ownerCode()), server.shownOwnerCodes);
        assertFalse(server.shownOwnerCodes.contains(used));
    }

    @Test
    void owner_codeForPairing_isNotTaken() throws Exception {
        String token = json(pair(server.server.pairingCode())).get("token").asText();

        assertEquals(403, own(token, server.server.pairingCode()).statusCode());
        assertEquals(403, pair(server.server.ownerCode()).statusCode());
    }

    private HttpResponse<String> as(String token, String path) throws IOException, InterruptedException {
        return server.send(server.request(path).header("Authorization", "Bearer " + token));
    }

    private HttpResponse<String> own(String token, String code) throws IOException, InterruptedException {
        return server.send(server.request("/api/me/owner")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString("{\"code\":\"%s\"}".formatted(code))));
    }

    @Test
    void signOut_tokenIsWorthNothingAfterwards() throws Exception {
        String token = json(pair(server.server.pairingCode())).get("token").asText();

        HttpResponse<String> out = server.send(server.request("/api/sign-out")
                .header("Cookie", "viewra_token=" + token)
                .POST(HttpRequest.BodyPublishers.noBody()));

        assertEquals(204, out.statusCode());
        assertEquals(
                401,
                server.send(server.request("/api/me").header("Authorization", "Bearer " + token))
                        .statusCode());
    }

    @Test
    void cookie_writeFromForeignOrigin_isRefused() throws Exception {
        String token = json(pair(server.server.pairingCode())).get("token").asText();
        HttpRequest.Builder signOut = server.request("/api/sign-out")
                .header("Cookie", "viewra_token=" + token)
                .POST(HttpRequest.BodyPublishers.noBody());

        assertEquals(
                403,
                server.send(signOut.copy().header("Origin", "http://evil.example"))
                        .statusCode());
        assertEquals(
                204,
                server.send(signOut.copy()
                                .header("Origin", server.server.local().toString()))
                        .statusCode());
    }

    @Test
    void request_underForeignName_isRefused() throws IOException {
        assertTrue(raw("GET /api/health HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")
                .startsWith("HTTP/1.1 403"));
        assertTrue(raw("GET /api/health HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n")
                .startsWith("HTTP/1.1 200"));
        assertTrue(raw("GET /api/health HTTP/1.1\r\nHost: [::1]:8439\r\nConnection: close\r\n\r\n")
                .startsWith("HTTP/1.1 200"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../admin.token",
                "/..%2fadmin.token",
                "/%2e%2e/%2e%2e/admin.token",
                "/assets/..%2f..%2fadmin.token",
                "/assets/%2e%2e%2f%2e%2e%2fadmin.token",
                "/..%5cadmin.token",
                "//etc/passwd",
                "/web/../../admin.token",
                "/api/items/..%2f..%2fadmin.token/file",
                "/stream/x/1/..%2f..%2fadmin.token",
                "/index.html%00.jpg"
            })
    void request_pathTraversal_neverLeavesTheServedFiles(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertFalse(answer.contains(server.adminToken), answer);
        assertFalse(answer.contains("root:"), answer);
        assertFalse(answer.startsWith("HTTP/1.1 5"), answer);
    }

    private HttpResponse<String> pair(String code) throws IOException, InterruptedException {
        return server.send(server.request("/api/pair")
                .POST(HttpRequest.BodyPublishers.ofString("{\"code\":\"%s\",\"device\":\"TV\"}".formatted(code))));
    }

    /// Sends exactly these bytes, which no client library would.
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), server.server.local().getPort());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
