package com.viewra.server;

import static com.viewra.server.TestServer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.viewra.api.media.Codec;
import com.viewra.api.media.DynamicRange;
import com.viewra.playback.DecodingReport;
import com.viewra.playback.DeviceProfile;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the server takes a device for that starts playing.
class DeviceProfileTest {
    private static final String CHROME =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/156.0 Safari/537.36";

    @TempDir
    Path home;

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        Path profiles = Files.createDirectories(home.resolve("profiles"));
        Files.writeString(profiles.resolve("beamer.json"), "{\"name\": \"Beamer\",\n \"plays\": [\"h265\"]}");
        server = new TestServer(home);
        server.library.addMovie("Metropolis", home.resolve("metropolis.mkv"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void session_saysNothingAndIsUnknown_getsTheSafeChoice() throws Exception {
        assertEquals(Set.of(Codec.H264, Codec.AAC), device("curl/8.5", "").plays());
    }

    @Test
    void session_browserThatSaysNothing_getsTheSafeChoice() throws Exception {
        assertEquals(Set.of("mp4"), device(CHROME, "").containers());
    }

    @Test
    void session_playerKnownByItsUserAgent_getsItsProfile() throws Exception {
        DeviceProfile device = device("Kodi/21.0 (X11; Linux x86_64)", "");
        assertEquals("Kodi", device.name());
        assertTrue(device.plays().contains(Codec.DTS));
    }

    @Test
    void session_listsOfTheOldForm_meanWhatTheyDid() throws Exception {
        DeviceProfile device = device("curl/8.5", """
                {"name": "Tablet", "video": ["h264", "HEVC"], "audio": ["aac"], "containers": ["mp4"], "maxHeight": 720,
                 "hdr": true, "hls": true, "dash": true}""");
        assertEquals("Tablet", device.name());
        assertEquals(Set.of(Codec.H264, Codec.HEVC, Codec.AAC), device.plays());
        assertEquals(720, device.picture().maxHeight());
        assertEquals(
                Set.of(DynamicRange.HDR10, DynamicRange.HLG), device.picture().ranges());
        assertEquals(2, device.sound().channels());
    }

    @Test
    void session_browserThatReports_isBelievedAndLimitedByItsKind() throws Exception {
        DeviceProfile device = device(CHROME, """
                {"video": ["h264", "av1"], "audio": ["aac"], "containers": ["mp4"], "ranges": ["HLG"], "maxBitrate": 4000000,
                 "decoding": [{"codec": "av1", "width": 3840, "height": 2160, "frameRate": 60, "bitDepth": 10,
                   "supported": true, "smooth": false, "powerEfficient": false},
                  {"codec": "xyz", "width": 1, "height": 1, "frameRate": 1, "supported": true, "smooth": true}]}""");
        assertEquals(8, device.limits(Codec.H264).bitDepth());
        assertEquals(Set.of(DynamicRange.HLG), device.picture().ranges());
        assertEquals(4_000_000, device.rates().stream());
        assertEquals(List.of(new DecodingReport(Codec.AV1, 3840, 2160, 60, 10, true, false, false)), device.decoding());
    }

    @Test
    void session_reasons_sayWhatTheyCostAndWhatWouldAvoidThem() throws Exception {
        JsonNode reason = json(server.post("/api/playback/sessions", "{\"itemId\": \"1\"}"))
                .at("/decision/reasons/0");
        assertEquals("CONTAINER_NOT_SUPPORTED", reason.get("code").asText());
        assertTrue(reason.get("cost").asText().startsWith("Nothing is lost"), reason.toString());
        assertFalse(reason.get("remedy").asText().isBlank());
    }

    @Test
    void profiles_brokenFile_isToldWithTheKindsThatAreKnown() throws Exception {
        JsonNode answer = json(server.get("/api/playback/profiles"));
        assertTrue(answer.at("/problems/0").asText().contains("line 2: there is no coding called h265"), "" + answer);
        assertTrue(answer.get("profiles").size() > 20);
        assertTrue(answer.at("/profiles/0/id").isTextual());
    }

    private DeviceProfile device(String userAgent, String said) throws Exception {
        String device = said.isEmpty() ? "" : ", \"device\": " + said;
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString("{\"itemId\": \"1\"" + device + "}");
        server.send(server.asAdmin("/api/playback/sessions")
                .header("User-Agent", userAgent)
                .POST(body));
        return server.playback.open().getFirst().device();
    }
}
