package com.viewra.scan;

import com.viewra.api.media.Codec;
import com.viewra.library.SidecarSubtitle;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the subtitle files of the videos of one folder, in it and in its `Subs` folder.
final class Sidecars {
    private static final Map<String, Codec> CODECS = Map.of(
            "srt", Codec.SUBRIP,
            "ass", Codec.ASS,
            "ssa", Codec.ASS,
            "vtt", Codec.WEBVTT,
            "idx", Codec.DVD_SUBTITLE,
            "sub", Codec.UNKNOWN,
            "sup", Codec.HDMV_PGS_SUBTITLE,
            "smi", Codec.UNKNOWN,
            "sami", Codec.UNKNOWN,
            "mks", Codec.UNKNOWN);

    private final Map<Path, List<SidecarSubtitle>> byVideo = new HashMap<>();

    /// @param videos the films in the folder
    static Sidecars of(FolderListing listing, List<Path> videos) throws IOException {
        Sidecars sidecars = new Sidecars();
        sidecars.match(subtitles(listing), videos, false);
        for (FolderListing.Entry folder : listing.folders()) {
            if (!folder.holdsSubtitles() || videos.isEmpty()) continue;
            FolderListing nested = FolderListing.of(folder.path());
            sidecars.match(subtitles(nested), videos, videos.size() == 1);
            for (FolderListing.Entry named : nested.folders()) sidecars.matchFolder(named, videos);
        }
        return sidecars;
    }

    List<SidecarSubtitle> of(Path video) {
        return List.copyOf(byVideo.getOrDefault(video, List.of()));
    }

    private static List<Path> subtitles(FolderListing listing) {
        Set<String> indexed = Set.copyOf(listing.files().stream()
                .map(FolderListing.Entry::name)
                .filter(name -> extension(name).equals("idx"))
                .map(Sidecars::stem)
                .toList());
        return listing.files().stream()
                .filter(file -> CODECS.containsKey(extension(file.name())))
                // the pictures of an index file, which alone names their languages
                .filter(file -> !(extension(file.name()).equals("sub") && indexed.contains(stem(file.name()))))
                .map(FolderListing.Entry::path)
                .toList();
    }

    private void match(List<Path> subtitles, List<Path> videos, boolean allBelong) {
        for (Path subtitle : subtitles) {
            String stem = stem(FolderListing.name(subtitle));
            Optional<Path> video = longestMatch(stem, videos);
            if (video.isPresent())
                add(
                        video.get(),
                        subtitle,
                        stem.substring(stem(FolderListing.name(video.get())).length()));
            else if (allBelong) add(videos.getFirst(), subtitle, stem.replaceAll("[_ ]", "."));
        }
    }

    /// `Subs/Name of the video/2_English.srt`
    private void matchFolder(FolderListing.Entry folder, List<Path> videos) throws IOException {
        Optional<Path> video = videos.stream()
                .filter(path -> stem(FolderListing.name(path)).equalsIgnoreCase(folder.name()))
                .findFirst();
        if (video.isPresent()) match(subtitles(FolderListing.of(folder.path())), List.of(video.get()), true);
    }

    private static Optional<Path> longestMatch(String stem, List<Path> videos) {
        return videos.stream()
                .filter(video -> belongs(stem, stem(FolderListing.name(video))))
                .max(Comparator.comparingInt(video -> FolderListing.name(video).length()));
    }

    /// Whether a file is named after a video: the same name, or the name and something after a separator.
    static boolean belongs(String stem, String videoStem) {
        if (!stem.regionMatches(true, 0, videoStem, 0, videoStem.length())) return false;
        return stem.length() == videoStem.length() || ".-_ ".indexOf(stem.charAt(videoStem.length())) >= 0;
    }

    private void add(Path video, Path subtitle, String suffix) {
        Codec codec = CODECS.getOrDefault(extension(FolderListing.name(subtitle)), Codec.UNKNOWN);
        byVideo.computeIfAbsent(video, _ -> new ArrayList<>())
                .add(new SidecarSubtitle(subtitle, codec, SidecarName.label(suffix)));
    }

    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
