package com.viewra.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.viewra.api.MediaException;
import com.viewra.media.music.AiffReader;
import com.viewra.media.music.Mp3Reader;
import com.viewra.media.music.WavReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Parts of files that end before they can say what they should.
final class ShortHeadersReadingTest {
    @TempDir
    private Path folder;

    private void assertLeftToFfmpeg(ContainerReader reader, byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve("short"), bytes);
        MediaException e = assertThrows(MediaException.class, () -> reader.read(file));
        assertEquals(MediaException.Code.UNSUPPORTED, e.code());
    }

    @Test
    void read_largeSizesWithoutThatOfTheSound_isLeftToFfmpeg() throws Exception {
        byte[] format =
                HandMade.littleEndian().u16(1, 1).u32(8000, 8000).u16(1, 8).done();
        byte[] file = HandMade.littleEndian()
                .text("RF64")
                .u32(-1)
                .text("WAVE")
                .chunk("ds64", new byte[8])
                .chunk("fmt ", format)
                .text("data")
                .u32(-1)
                .u64(0)
                .done();
        assertLeftToFfmpeg(new WavReader(), file);
    }

    static Stream<Arguments> emptyPictures() {
        byte[] tag = HandMade.id3(3, 0, HandMade.id3Frame("APIC", 0, new byte[0]));
        return Stream.of(
                arguments(new Mp3Reader(), tag),
                arguments(
                        new WavReader(),
                        HandMade.wav(HandMade.littleEndian().chunk("id3 ", tag).done())),
                arguments(
                        new AiffReader(),
                        HandMade.aiff(HandMade.bigEndian().chunk("ID3 ", tag).done())));
    }

    @ParameterizedTest
    @MethodSource("emptyPictures")
    void read_emptyPicture_isLeftToFfmpeg(ContainerReader reader, byte[] file) throws Exception {
        assertLeftToFfmpeg(reader, file);
    }

    @Test
    void read_partThatLiesBehindTheEnd_isLeftToFfmpeg() throws Exception {
        assertLeftToFfmpeg(new FarReader(), new byte[4]);
    }

    /// Goes where a header does not reach.
    private static final class FarReader extends HeaderReader {
        @Override
        public boolean recognises(byte[] start) {
            return true;
        }

        @Override
        protected MediaIndex read(FileChannel channel, Fingerprint fingerprint) throws IOException {
            ByteBuffer header = ByteBuffer.wrap(Bytes.read(channel, 0, 8));
            throw odd("It says " + header.position(8).get());
        }
    }
}
