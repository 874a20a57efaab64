package com.viewra.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.viewra.api.MediaException;
import com.viewra.media.music.AiffReader;
import com.viewra.media.music.FlacReader;
import com.viewra.media.music.OggReader;
import com.viewra.media.music.WavReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// How much is read of files that say more than anyone would.
final class LimitsReadingTest {
    private static final byte[] TITLE = HandMade.id3Frame(
            "TIT2", 0, HandMade.bigEndian().u8(0).text("Title").done());

    @TempDir
    private Path folder;

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("file"), bytes);
    }

    private void assertLeftToFfmpeg(ContainerReader reader, byte[] bytes) throws Exception {
        Path file = write(bytes);
        MediaException e = assertThrows(MediaException.class, () -> reader.read(file));
        assertEquals(MediaException.Code.UNSUPPORTED, e.code());
    }

    /// Opus of one packet of 20 ms, with empty pages before its comments.
    private static byte[] opus(int emptyPages) {
        byte[] head = HandMade.littleEndian()
                .text("OpusHead")
                .u8(1, 1)
                .u16(312)
                .u32(48_000)
                .u16(0)
                .u8(0)
                .done();
        byte[] comments = HandMade.littleEndian().text("OpusTags").u32(0, 0).done();
        HandMade file = HandMade.littleEndian();
        page(file, 2, 0, head);
        for (int n = 0; n < emptyPages; n++) page(file, 0, -1, new byte[0]);
        page(file, 0, 0, comments);
        page(file, 4, 960, new byte[] {(byte) 0xF8, 0, 0});
        return file.done();
    }

    /// @param packet shorter than 255 bytes; without any the page has no segment
    private static void page(HandMade file, int flags, long granule, byte[] packet) {
        file.text("OggS").u8(0, flags).u64(granule).u32(1, 0, 0);
        if (packet.length == 0) file.u8(0);
        else file.u8(1, packet.length).bytes(packet);
    }

    @Test
    void read_fewEmptyPages_arePassedOver() throws Exception {
        assertEquals(
                13, new OggReader().read(write(opus(5))).duration().toMillis(), "20 ms without the first 312 samples");
    }

    @Test
    void read_emptyPagesWithoutEnd_isLeftToFfmpeg() throws Exception {
        assertLeftToFfmpeg(new OggReader(), opus(10_000));
    }

    /// A second of sound by its header, with comments named T0, T1 and so on.
    private static byte[] flac(int comments, String value) {
        HandMade block = HandMade.littleEndian().u32(0, comments);
        for (int n = 0; n < comments; n++) {
            String comment = "T" + n + "=" + value;
            block.u32(comment.length()).text(comment);
        }
        byte[] content = block.done();
        return HandMade.bigEndian()
                .text("fLaC")
                .u32(34)
                .bytes(new byte[10])
                .u64(44_100L << 44 | 1L << 41 | 15L << 36 | 44_100)
                .bytes(new byte[16])
                .u32(0x8400_0000L | content.length)
                .bytes(content)
                .done();
    }

    @Test
    void read_manyComments_areAllKept() throws Exception {
        assertEquals(1000, new FlacReader().read(write(flac(1000, "x"))).tags().size());
    }

    @Test
    void read_commentsWithoutEnd_isLeftToFfmpeg() throws Exception {
        assertLeftToFfmpeg(new FlacReader(), flac(1001, "x"));
    }

    @Test
    void read_endlessComment_isCut() throws Exception {
        Path file = write(flac(1, "x".repeat(100_000)));
        assertEquals("x".repeat(1 << 16), new FlacReader().read(file).tags().get("t0"));
    }

    static Stream<Arguments> tagged() {
        byte[] tag = HandMade.id3(3, 0, TITLE);
        return Stream.of(
                arguments(
                        new WavReader(),
                        HandMade.wav(HandMade.littleEndian().chunk("id3 ", tag).done())),
                arguments(
                        new AiffReader(),
                        HandMade.aiff(HandMade.bigEndian().chunk("ID3 ", tag).done())));
    }

    @ParameterizedTest
    @MethodSource("tagged")
    void read_tagAsLongAsItsChunk_isRead(ContainerReader reader, byte[] file) throws Exception {
        assertEquals("Title", reader.read(write(file)).tags().get("title"));
    }

    @ParameterizedTest
    @MethodSource("tagged")
    void read_tagLongerThanItsChunk_isLeftToFfmpeg(ContainerReader reader, byte[] file) throws Exception {
        // the chunk's size lies before its tag, which ends the file
        int sizeAt = file.length - 10 - TITLE.length - 4;
        int lowest = reader instanceof WavReader ? sizeAt : sizeAt + 3;
        file[lowest] = (byte) (file[lowest] - 2);
        assertLeftToFfmpeg(reader, file);
    }
}
