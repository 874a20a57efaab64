package com.viewra.ui.player;

import com.sun.jna.NativeLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.co.caprica.vlcj.binding.support.runtime.RuntimeUtil;
import uk.co.caprica.vlcj.factory.MediaPlayerFactory;
import uk.co.caprica.vlcj.factory.discovery.NativeDiscovery;
import uk.co.caprica.vlcj.player.embedded.EmbeddedMediaPlayer;

/// libVLC as it is installed on this machine. Loaded once, and kept until the program ends: releasing it while a
/// player still winds down would crash.
final class VlcLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(VlcLibrary.class);
    private static final List<String> USUAL_FOLDERS = List.of(
            "C:\\Program Files\\VideoLAN\\VLC",
            "C:\\Program Files (x86)\\VideoLAN\\VLC",
            "/Applications/VLC.app/Contents/MacOS/lib");
    private final MediaPlayerFactory factory;

    private VlcLibrary(MediaPlayerFactory factory) {
        this.factory = factory;
    }

    /// Takes about 0.2 s. vlcj's own discovery is avoided: without VLC it walks every folder of the path for
    /// minutes (https://github.com/caprica/vlcj/issues/1270).
    /// @return empty if libVLC is missing or does not start
    static Optional<VlcLibrary> find(List<String> arguments) {
        try {
            String name = RuntimeUtil.getLibVlcLibraryName();
            for (String folder : USUAL_FOLDERS) {
                NativeLibrary.addSearchPath(name, folder);
                NativeLibrary.addSearchPath(RuntimeUtil.getLibVlcCoreLibraryName(), folder);
            }
            NativeLibrary.getInstance(name);
            List<String> all = new ArrayList<>(List.of("--quiet", "--no-video-title-show", "--no-snapshot-preview"));
            all.addAll(arguments);
            // the cast chooses the constructor that discovers nothing
            return Optional.of(new VlcLibrary(new MediaPlayerFactory(noDiscovery(), all)));
        } catch (UnsatisfiedLinkError | RuntimeException e) {
            LOG.info("libVLC is not used: {}", e.getMessage());
            return Optional.empty();
        }
    }

    @SuppressWarnings("NullAway") // vlcj takes null as "do not look for it"
    private static NativeDiscovery noDiscovery() {
        return null;
    }

    EmbeddedMediaPlayer newPlayer() {
        return factory.mediaPlayers().newEmbeddedMediaPlayer();
    }
}
