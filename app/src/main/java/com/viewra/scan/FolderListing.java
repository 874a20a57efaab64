package com.viewra.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What is directly in one folder, by name. Links are followed; those that lead nowhere are left out.
/// @param files regular files
/// @param folders folders, ignored ones left out
/// @param unreadable entries of which the system does not even tell what they are
record FolderListing(Path folder, List<Entry> files, List<Entry> folders, List<Path> unreadable) {
    private static final Set<String> SUBTITLE_FOLDERS = Set.of("subs", "subtitles");
    private static final Set<String> PICTURES =
            Set.of("jpg", "jpeg", "png", "webp", "avif", "heic", "heif", "gif", "tbn");
    private static final Comparator<Entry> BY_NAME = Comparator.comparing(Entry::path);

    /// @param modifiedMs milliseconds, as the library stores them
    /// @param key what the file system knows the entry by, its path where it has no such thing
    record Entry(Path path, long sizeBytes, long modifiedMs, Object key) {
        String name() {
            return FolderListing.name(path);
        }

        boolean holdsSubtitles() {
            return SUBTITLE_FOLDERS.contains(name().toLowerCase(Locale.ROOT));
        }
    }

    static FolderListing of(Path folder) throws IOException {
        List<Entry> files = new ArrayList<>();
        List<Entry> folders = new ArrayList<>();
        List<Path> unreadable = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path path : entries) if (!isSorted(path, files, folders)) unreadable.add(path);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        files.sort(BY_NAME);
        folders.sort(BY_NAME);
        return new FolderListing(folder, List.copyOf(files), List.copyOf(folders), List.copyOf(unreadable));
    }

    FolderListing without(Set<Path> left) {
        return left.isEmpty()
                ? this
                : new FolderListing(
                        folder,
                        files.stream()
                                .filter(file -> !left.contains(file.path()))
                                .toList(),
                        folders,
                        unreadable);
    }

    /// What the file system knows a folder by, where it has such a thing.
    static Optional<Object> key(Path folder) {
        try {
            return Optional.ofNullable(
                    Files.readAttributes(folder, BasicFileAttributes.class).fileKey());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// @return false if the system does not tell what it is
    private static boolean isSorted(Path path, List<Entry> files, List<Entry> folders) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            Object key = attributes.fileKey() == null ? path : attributes.fileKey();
            Entry entry = new Entry(
                    path, attributes.size(), attributes.lastModifiedTime().toMillis(), key);
            if (attributes.isRegularFile()) files.add(entry);
            else if (attributes.isDirectory()) folders.add(entry);
            return true;
        } catch (IOException e) {
            return isGone(path);
        }
    }

    /// Gone since it was listed, or a link to nowhere: as if it were not there. In a folder that may be listed but not
    /// entered, or on a disk that fails, nothing tells even that.
    private static boolean isGone(Path path) {
        try {
            Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return true;
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Two listings with the same stamp are the same: names, sizes and times of files, names of folders. A folder of
    /// subtitles counts with its time, because what is in it belongs to the films here.
    String stamp() {
        MessageDigest digest = sha256();
        for (Entry file : files) update(digest, file);
        for (Entry folder : folders)
            update(digest, folder.name(), -1, folder.holdsSubtitles() ? folder.modifiedMs() : 0);
        return text(digest);
    }

    /// The same over the pictures in it that may be artwork.
    /// @param items files that are items themselves: a further photo says nothing of the pictures of others
    String pictureStamp(Set<Path> items) {
        MessageDigest digest = sha256();
        files.stream()
                .filter(file -> !items.contains(file.path()))
                .filter(file -> PICTURES.contains(Sidecars.extension(file.name())))
                .forEach(file -> update(digest, file));
        return text(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException("every JDK has SHA-256", e));
        }
    }

    private static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static void update(MessageDigest digest, Entry file) {
        update(digest, file.name(), file.sizeBytes(), file.modifiedMs());
    }

    private static void update(MessageDigest digest, String name, long size, long time) {
        digest.update((name + "/" + size + "/" + time + "/").getBytes(StandardCharsets.UTF_8));
    }

    static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
