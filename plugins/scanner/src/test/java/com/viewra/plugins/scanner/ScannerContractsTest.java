package com.viewra.plugins.scanner;

import com.viewra.api.scan.LibraryKind;
import com.viewra.api.scan.MediaScanner;
import com.viewra.testkit.MediaScannerContract;
import org.junit.jupiter.api.Nested;

class ScannerContractsTest {
    @Nested
    class Videos implements MediaScannerContract {
        @Override
        public MediaScanner scanner() {
            return new VideoScanner();
        }

        @Override
        public LibraryKind kind() {
            return LibraryKind.MOVIES;
        }

        @Override
        public String claimed() {
            return "Film (2001)/Film (2001).mkv";
        }
    }

    @Nested
    class Music implements MediaScannerContract {
        @Override
        public MediaScanner scanner() {
            return new MusicScanner();
        }

        @Override
        public LibraryKind kind() {
            return LibraryKind.MUSIC;
        }

        @Override
        public String claimed() {
            return "Artist/Album (2001)/01 - Song.flac";
        }
    }

    @Nested
    class Photos implements MediaScannerContract {
        @Override
        public MediaScanner scanner() {
            return new PhotoScanner();
        }

        @Override
        public LibraryKind kind() {
            return LibraryKind.PHOTOS;
        }

        @Override
        public String claimed() {
            return "2001/IMG_0001.jpg";
        }
    }
}
