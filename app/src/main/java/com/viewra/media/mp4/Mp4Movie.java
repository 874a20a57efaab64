package com.viewra.media.mp4;

import com.viewra.api.MediaException;
import com.viewra.isobmff.Box;
import com.viewra.isobmff.BoxHeader;
import com.viewra.isobmff.EditList;
import com.viewra.isobmff.Fields;
import com.viewra.isobmff.MovieFragments;
import com.viewra.isobmff.SampleLocation;
import com.viewra.isobmff.SampleTable;
import com.viewra.isobmff.TrackBox;
import com.viewra.isobmff.TrackExtends;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The movie box of a file and the tables of all its fragments; the coded data stays where it is.
/// @param brand major brand, `qt  ` if the file states none (QuickTime before 2001)
record Mp4Movie(String brand, Box moov, List<SampleLocation> fragmentSamples, long fileBytes) {
    private static final int LARGEST_TABLE = 256 << 20;

    static Mp4Movie read(FileChannel file) throws IOException {
        long size = file.size();
        String brand = "qt  ";
        Optional<Box> moov = Optional.empty();
        Optional<MovieFragments> fragments = Optional.empty();
        List<SampleLocation> samples = new ArrayList<>();
        long position = 0;
        boolean sawData = false;
        while (position + 8 <= size) {
            InputStream in = new BufferedInputStream(Channels.newInputStream(file.position(position)), 1 << 13);
            BoxHeader header = BoxHeader.read(in).orElseThrow();
            long payload = Math.min(header.payloadBytes(), size - position - header.headerBytes());
            switch (header.type()) {
                case "ftyp" ->
                    brand = Box.read(header, in, LARGEST_TABLE).fields().fourCc();
                case "moov" -> {
                    if (moov.isEmpty()) {
                        moov = Optional.of(Box.read(header, in, LARGEST_TABLE));
                        fragments = Optional.of(new MovieFragments(TrackExtends.of(moov.get())));
                    }
                }
                case "moof" -> {
                    if (fragments.isPresent() && header.payloadBytes() == payload)
                        samples.addAll(fragments.get().samples(Box.read(header, in, LARGEST_TABLE), position));
                }
                case "mdat" -> sawData = true;
                default -> {
                    // sidx and mfra repeat what the fragments say, and are sometimes wrong
                }
            }
            if (samples.size() > size)
                throw new MediaException(
                        MediaException.Code.SOURCE_DAMAGED, "The file is damaged: it claims more samples than bytes.");
            position += header.headerBytes() + payload;
        }
        return new Mp4Movie(brand, moov.orElseThrow(missing(sawData)), List.copyOf(samples), size);
    }

    private static Supplier<MediaException> missing(boolean sawData) {
        return () -> new MediaException(
                MediaException.Code.SOURCE_DAMAGED,
                sawData
                        ? "The file was cut short: its table of contents, which comes last, is missing."
                        : "The file is no film: it has no table of contents.");
    }

    /// The tracks in file order, empty for one that is damaged beyond use.
    /// @throws MediaException if all are
    List<Optional<Mp4Track>> tracks() throws MediaException {
        long timescale = movieTimescale();
        Map<Integer, List<SampleLocation>> fragments =
                fragmentSamples.stream().collect(Collectors.groupingBy(SampleLocation::trackId));
        List<Optional<Mp4Track>> tracks = new ArrayList<>();
        Optional<MediaException> damage = Optional.empty();
        for (Box trak : moov.children("trak")) {
            try {
                tracks.add(Optional.of(track(TrackBox.parse(trak), timescale, fragments)));
            } catch (MediaException e) {
                if (e.code() == MediaException.Code.UNSUPPORTED) throw e;
                damage = damage.or(() -> Optional.of(e));
                tracks.add(Optional.empty());
            }
        }
        if (damage.isPresent() && tracks.stream().allMatch(Optional::isEmpty)) throw damage.get();
        return tracks;
    }

    private Mp4Track track(TrackBox box, long timescale, Map<Integer, List<SampleLocation>> fragments)
            throws MediaException {
        SampleTable table = SampleTable.parse(box);
        List<SampleLocation> own = fragments.getOrDefault(box.id(), List.of());
        Mp4Samples samples = own.isEmpty()
                ? new TableSamples(table, table.countWithin(fileBytes))
                : new FragmentSamples(own, fileBytes);
        boolean cut = samples.count() < (own.isEmpty() ? table.count() : own.size());
        return new Mp4Track(box, EditList.parse(box, timescale), samples, cut).trimmed();
    }

    private long movieTimescale() throws MediaException {
        Fields mvhd = moov.require("mvhd").fields();
        int version = mvhd.u8();
        mvhd.skip(3 + (version == 1 ? 16 : 8));
        long timescale = mvhd.u32();
        return timescale == 0 ? 1000 : timescale;
    }
}
