package com.viewra.media.matroska;

/// Element ids, length marker included (RFC 9559 5.1).
final class Id {
    static final long EBML = 0x1A45DFA3L;
    static final long DOC_TYPE = 0x4282L;
    static final long SEGMENT = 0x18538067L;

    static final long SEEK_HEAD = 0x114D9B74L;
    static final long SEEK = 0x4DBBL;
    static final long SEEK_ID = 0x53ABL;
    static final long SEEK_POSITION = 0x53ACL;

    static final long INFO = 0x1549A966L;
    static final long TIMESTAMP_SCALE = 0x2AD7B1L;
    static final long TITLE = 0x7BA9L;

    static final long TRACKS = 0x1654AE6BL;
    static final long TRACK_ENTRY = 0xAEL;
    static final long TRACK_NUMBER = 0xD7L;
    static final long TRACK_UID = 0x73C5L;
    static final long TRACK_TYPE = 0x83L;
    static final long FLAG_DEFAULT = 0x88L;
    static final long FLAG_FORCED = 0x55AAL;
    static final long FLAG_HEARING_IMPAIRED = 0x55ABL;
    static final long DEFAULT_DURATION = 0x23E383L;
    static final long NAME = 0x536EL;
    static final long LANGUAGE = 0x22B59CL;
    static final long LANGUAGE_BCP47 = 0x22B59DL;
    static final long CODEC_ID = 0x86L;
    static final long CODEC_PRIVATE = 0x63A2L;
    static final long CODEC_DELAY = 0x56AAL;
    static final long BLOCK_ADDITION_MAPPING = 0x41E4L;
    static final long BLOCK_ADD_ID_TYPE = 0x41E7L;
    static final long BLOCK_ADD_ID_EXTRA_DATA = 0x41EDL;

    static final long VIDEO = 0xE0L;
    static final long FLAG_INTERLACED = 0x9AL;
    static final long PIXEL_WIDTH = 0xB0L;
    static final long PIXEL_HEIGHT = 0xBAL;
    static final long DISPLAY_WIDTH = 0x54B0L;
    static final long DISPLAY_HEIGHT = 0x54BAL;
    static final long DISPLAY_UNIT = 0x54B2L;
    static final long PIXEL_CROP_BOTTOM = 0x54AAL;
    static final long PIXEL_CROP_TOP = 0x54BBL;
    static final long PIXEL_CROP_LEFT = 0x54CCL;
    static final long PIXEL_CROP_RIGHT = 0x54DDL;
    static final long PROJECTION = 0x7670L;
    static final long PROJECTION_POSE_ROLL = 0x7675L;
    static final long COLOUR = 0x55B0L;
    static final long TRANSFER = 0x55BAL;
    static final long PRIMARIES = 0x55BBL;
    static final long MATRIX = 0x55B1L;
    static final long RANGE = 0x55B9L;

    static final long AUDIO = 0xE1L;
    static final long SAMPLING_FREQUENCY = 0xB5L;
    static final long OUTPUT_SAMPLING_FREQUENCY = 0x78B5L;
    static final long CHANNELS = 0x9FL;
    static final long BIT_DEPTH = 0x6264L;

    static final long CONTENT_ENCODINGS = 0x6D80L;
    static final long CONTENT_ENCODING = 0x6240L;
    static final long CONTENT_ENCODING_SCOPE = 0x5032L;
    static final long CONTENT_COMPRESSION = 0x5034L;
    static final long CONTENT_COMP_ALGO = 0x4254L;
    static final long CONTENT_COMP_SETTINGS = 0x4255L;
    static final long CONTENT_ENCRYPTION = 0x5035L;

    static final long CLUSTER = 0x1F43B675L;
    static final long TIMESTAMP = 0xE7L;
    static final long SIMPLE_BLOCK = 0xA3L;
    static final long BLOCK_GROUP = 0xA0L;
    static final long BLOCK = 0xA1L;
    static final long BLOCK_DURATION = 0x9BL;
    static final long REFERENCE_BLOCK = 0xFBL;

    static final long CUES = 0x1C53BB6BL;
    static final long CUE_POINT = 0xBBL;
    static final long CUE_TIME = 0xB3L;
    static final long CUE_TRACK_POSITIONS = 0xB7L;
    static final long CUE_TRACK = 0xF7L;
    static final long CUE_CLUSTER_POSITION = 0xF1L;
    static final long CUE_RELATIVE_POSITION = 0xF0L;

    static final long CHAPTERS = 0x1043A770L;
    static final long EDITION_ENTRY = 0x45B9L;
    static final long CHAPTER_ATOM = 0xB6L;
    static final long CHAPTER_TIME_START = 0x91L;
    static final long CHAPTER_FLAG_HIDDEN = 0x98L;
    static final long CHAPTER_DISPLAY = 0x80L;
    static final long CHAP_STRING = 0x85L;

    static final long TAGS = 0x1254C367L;
    static final long TAG = 0x7373L;
    static final long TARGETS = 0x63C0L;
    static final long TAG_TRACK_UID = 0x63C5L;
    static final long SIMPLE_TAG = 0x67C8L;
    static final long TAG_NAME = 0x45A3L;
    static final long TAG_STRING = 0x4487L;

    static final long ATTACHMENTS = 0x1941A469L;
    static final long ATTACHED_FILE = 0x61A7L;
    static final long FILE_NAME = 0x466EL;
    static final long FILE_MEDIA_TYPE = 0x4660L;
    static final long FILE_DATA = 0x465CL;

    private Id() {}
}
