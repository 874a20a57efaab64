package com.viewra.playback.profiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.media.Codec;
import com.viewra.playback.DeviceProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceProfilesTest {
    @TempDir
    Path users;

    @Test
    void load_bundled_isWithoutProblemsAndLeavesNoFileOut() throws Exception {
        DeviceProfiles profiles = ProfileFolders.load(users);
        assertEquals(List.of(), profiles.problems());
        Set<String> known = profiles.all().stream().map(KnownDevice::id).collect(Collectors.toCollection(TreeSet::new));
        try (Stream<Path> files = Files.list(Path.of("../assets/profiles"))) {
            assertEquals(
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".json"))
                            .map(name -> name.replace(".json", ""))
                            .collect(Collectors.toCollection(TreeSet::new)),
                    known);
        }
    }

    @Test
    void safe_bundledBase_isTheSafeChoice() {
        DeviceProfile base = ProfileFolders.load(users).safe();
        DeviceProfile safe = DeviceProfile.SAFE;
        assertEquals(safe.plays(), base.plays());
        assertEquals(safe.containers(), base.containers());
        assertEquals(safe.picture(), base.picture());
        assertEquals(safe.sound(), base.sound());
        assertEquals(safe.limits(Codec.H264), base.limits(Codec.H264));
    }

    @Test
    void load_childOfAChild_inheritsPartByPart() {
        DeviceProfile ultra = profile("chromecast-ultra");
        assertEquals(4.2, ultra.limits(Codec.H264).level(), "of the third generation");
        assertEquals(60, ultra.limits(Codec.H264).frameRate(), "of the first");
        assertEquals(8, ultra.limits(Codec.H264).bitDepth(), "of all");
        assertEquals(2160, ultra.picture().maxHeight(), "its own");
    }

    @Test
    void load_usersFileOfTheSameName_replacesTheBundledOne() throws Exception {
        Files.writeString(users.resolve("kodi.json"), """
                {"name": "My Kodi", "extends": "vlc", "match": ["Kodi"], "sound": {"channels": 2}}
                """);
        KnownDevice kodi = ProfileFolders.load(users)
                .match(Optional.empty(), Optional.of("Kodi/21.0"))
                .orElseThrow();
        assertEquals("My Kodi", kodi.profile().name());
        assertEquals(2, kodi.profile().sound().channels());
        assertTrue(kodi.profile().plays().contains(Codec.DTS), "as VLC does");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": "Beamer",\\n "plays": ["h265"]}                       | line 2: there is no coding called h265.
            {"name": "Beamer",\\n\\n "limits": {"hevc": {"levle": 4}}}     | line 3: "levle" is nothing a profile knows here; it may say
            {"name": "Beamer"\\n "plays": []}                              | line 2: Unexpected character
            {"name": "Beamer",\\n "extends": "cinema"}                     | line 2: There is no profile cinema to extend.
            {"name": "Beamer",\\n "extends": "beamer"}                     | line 2: It extends itself, by way of beamer.
            {"name": "Beamer",\\n "picture": {"maxHeight": 0}}             | line 2: a picture needs a height.
            {"match": ["Beamer"]}                                          | line 1: "name" is missing.
            """)
    void load_brokenFile_isNamedWithItsLineAndTheOthersWork(String text, String problem) throws Exception {
        Files.writeString(users.resolve("beamer.json"), text.replace("\\n", "\n"));
        DeviceProfiles profiles = ProfileFolders.load(users);
        String expected = "Device profile " + users.resolve("beamer.json") + ", " + problem;
        assertEquals(1, profiles.problems().size());
        String found = profiles.problems().getFirst();
        assertEquals(expected, found.substring(0, Math.min(found.length(), expected.length())));
        assertTrue(profiles.find("beamer").isEmpty());
        assertTrue(profiles.find("kodi").isPresent());
    }

    /// User-Agents as devices send them.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chromecast           | Mozilla/5.0 (X11; Linux armv7l) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/90.0.4430.225 Safari/537.36 CrKey/1.56.500000 DeviceType/Chromecast
            chromecast-ultra     | Mozilla/5.0 (X11; Linux aarch64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/52.0.2743.84 Safari/537.36 CrKey/1.21a.76178
            chromecast-google-tv | Mozilla/5.0 (Linux; Android 12.0; Build/STTL.240206.002) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/110.0.0.0 Safari/537.36 CrKey/1.56.500000 DeviceType/AndroidTV
            lg-webos             | Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/94.0.4606.128 Safari/537.36 WebAppManager
            samsung-tizen        | Mozilla/5.0 (SMART-TV; LINUX; Tizen 6.0) AppleWebKit/537.36 (KHTML, like Gecko) 76.0.3809.146/6.0 TV Safari/537.36
            roku                 | Roku/DVP-9.10 (519.10E04111A)
            xbox                 | Mozilla/5.0 (Windows NT 10.0; Win64; x64; Xbox; Xbox One) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/70.0 Safari/537.36 Edge/18.19041
            fire-tv              | Mozilla/5.0 (Linux; Android 9; AFTKA Build/PS7285) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/98.0 Mobile Safari/537.36
            apple-tv             | AppleCoreMedia/1.0.0.20K71 (Apple TV; U; CPU OS 16_1 like Mac OS X; en_us)
            iphone               | Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1
            safari               | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15
            chrome               | Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36
            chrome               | Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36
            edge                 | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36 Edg/150.0.0.0
            firefox              | Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0
            kodi                 | Kodi/21.0 (Linux; Android 12; SHIELD) Android/12
            vlc                  | VLC/3.0.21 LibVLC/3.0.21
            software-player      | Lavf/61.7.100
            android              | ExoPlayerLib/2.19.1 (Linux; Android 14; Pixel 7)
            dlna-generic         | Linux/4.4 UPnP/1.0 DLNADOC/1.50 Renderer/1.0
            """)
    void match_userAgent_findsTheKind(String id, String userAgent) {
        assertEquals(Optional.of(id), match(Optional.empty(), userAgent));
    }

    @Test
    void match_nameThatSaysMore_beatsTheUserAgent() {
        assertEquals(Optional.of("lg-webos"), match(Optional.of("Chrome on LG TV"), "Chrome/94.0 Safari/537.36"));
    }

    @Test
    void match_programNobodyKnows_findsNothing() {
        assertEquals(Optional.empty(), match(Optional.of("Kitchen"), "curl/8.5.0"));
    }

    private Optional<String> match(Optional<String> name, String userAgent) {
        return ProfileFolders.load(users).match(name, Optional.of(userAgent)).map(KnownDevice::id);
    }

    private DeviceProfile profile(String id) {
        return ProfileFolders.load(users).find(id).orElseThrow().profile();
    }
}
