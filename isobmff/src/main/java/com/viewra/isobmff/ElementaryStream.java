package com.viewra.isobmff;

import com.viewra.api.MediaException;
import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.Codec;
import com.viewra.api.media.TrackFormat.DecoderConfig;

/// The decoder configuration of an elementary stream descriptor (`esds`, ISO 14496-1 7.2.6).
/// @param objectType `objectTypeIndication`, by which MPEG-4 files tell AAC from MP3
record ElementaryStream(int objectType, DecoderConfig specific) {
    private static final int ES_DESCRIPTOR = 3;
    private static final int DECODER_CONFIG = 4;
    private static final int DECODER_SPECIFIC = 5;

    static ElementaryStream parse(Box esds) throws MediaException {
        Fields fields = esds.fields();
        fields.skip(4);
        Fields es = descriptor(fields, ES_DESCRIPTOR);
        es.skip(2);
        int flags = es.u8();
        if ((flags & 0x80) != 0) es.skip(2);
        if ((flags & 0x40) != 0) es.skip(es.u8());
        if ((flags & 0x20) != 0) es.skip(2);
        Fields decoder = descriptor(es, DECODER_CONFIG);
        int objectType = decoder.u8();
        decoder.skip(12);
        DecoderConfig specific = decoder.remaining() > 0
                ? DecoderConfig.of(descriptor(decoder, DECODER_SPECIFIC).rest())
                : DecoderConfig.EMPTY;
        return new ElementaryStream(objectType, specific);
    }

    SampleEntry.Audio sound(String type, AudioFormat format) {
        return switch (objectType) {
            case 0x69, 0x6b -> new SampleEntry.Audio(type, Codec.MP3, DecoderConfig.EMPTY, format);
            case 0xa5 -> new SampleEntry.Audio(type, Codec.AC3, DecoderConfig.EMPTY, format);
            case 0xa6 -> new SampleEntry.Audio(type, Codec.EAC3, DecoderConfig.EMPTY, format);
            case 0xa9 -> new SampleEntry.Audio(type, Codec.DTS, DecoderConfig.EMPTY, format);
            case 0xdd -> new SampleEntry.Audio(type, Codec.VORBIS, DecoderConfig.EMPTY, format);
            default -> new SampleEntry.Audio(type, Codec.AAC, specific, format);
        };
    }

    /// Tag, length in seven-bit groups, body (8.3.3).
    private static Fields descriptor(Fields fields, int wanted) throws MediaException {
        int tag = fields.u8();
        if (tag != wanted) throw Fields.damaged("an 'esds' descriptor has tag " + tag);
        int length = 0;
        int octet;
        do {
            octet = fields.u8();
            length = length << 7 | (octet & 0x7f);
        } while ((octet & 0x80) != 0 && length < 1 << 21);
        return fields.slice(Math.min(length, fields.remaining()));
    }
}
