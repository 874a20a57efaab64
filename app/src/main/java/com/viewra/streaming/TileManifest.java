package com.viewra.streaming;

import com.viewra.streaming.text.Cue;
import com.viewra.streaming.text.WebVtt;
import java.util.Locale;
import java.util.stream.IntStream;

/// How manifests speak of sheets of pictures.
final class TileManifest {
    private TileManifest() {}

    /// In the multivariant playlist of HLS: Roku's extension, which Shaka Player reads and others pass over.
    static String hlsStream(TilePlan plan) {
        return "#EXT-X-IMAGE-STREAM-INF:BANDWIDTH=%d,RESOLUTION=%dx%d,CODECS=\"jpeg\",URI=\"../tiles/sheets.m3u8\"\n"
                .formatted(plan.bandwidth(), plan.width(), plan.height());
    }

    static String hlsPlaylist(TilePlan plan) {
        StringBuilder text = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n");
        text.append("#EXT-X-TARGETDURATION:")
                .append(Math.ceilDiv(plan.micros(0), 1_000_000L))
                .append('\n');
        text.append("#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-PLAYLIST-TYPE:VOD\n#EXT-X-IMAGES-ONLY\n");
        for (int sheet = 0; sheet < plan.sheets(); sheet++)
            text.append(String.format(
                    Locale.ROOT,
                    "#EXTINF:%.6f,\n#EXT-X-TILES:RESOLUTION=%dx%d,LAYOUT=%dx%d,DURATION=%.3f\n%d.jpg\n",
                    plan.micros(sheet) / 1e6,
                    plan.width(),
                    plan.height(),
                    TilePlan.COLUMNS,
                    TilePlan.ROWS,
                    plan.tileMicros() / 1e6,
                    sheet));
        return text.append("#EXT-X-ENDLIST\n").toString();
    }

    /// DASH-IF IOP 6.2.6.
    static String dashSet(TilePlan plan) {
        return """
                    <AdaptationSet contentType="image" mimeType="image/jpeg">
                      <SegmentTemplate timescale="1000000" duration="%d" media="../$RepresentationID$/$Number$.jpg" startNumber="0"/>
                      <Representation id="tiles" bandwidth="%d" width="%d" height="%d">
                        <EssentialProperty schemeIdUri="http://dashif.org/guidelines/thumbnail_tile" value="%dx%d"/>
                      </Representation>
                    </AdaptationSet>
                """.formatted(
                        plan.sheetMicros(),
                        plan.bandwidth(),
                        plan.width() * TilePlan.COLUMNS,
                        plan.height() * TilePlan.ROWS,
                        TilePlan.COLUMNS,
                        TilePlan.ROWS);
    }

    /// Each picture as a cue with its place on a sheet (Media Fragments URI 1.0, 4.2.2).
    static String list(TilePlan plan) {
        return WebVtt.file(IntStream.range(0, plan.tiles())
                .mapToObj(tile -> {
                    int place = tile % TilePlan.PER_SHEET;
                    String fragment = "%d.jpg#xywh=%d,%d,%d,%d"
                            .formatted(
                                    tile / TilePlan.PER_SHEET,
                                    place % TilePlan.COLUMNS * plan.width(),
                                    place / TilePlan.COLUMNS * plan.height(),
                                    plan.width(),
                                    plan.height());
                    long start = tile * plan.tileMicros();
                    return new Cue(start, Math.min(plan.totalMicros(), start + plan.tileMicros()), "", fragment);
                })
                .toList());
    }
}
