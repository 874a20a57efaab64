package com.viewra.isobmff;

import com.viewra.api.MediaException;

/// Identity and placement of a track (`tkhd`, ISO 14496-12 8.3.2).
/// @param enabled whether it plays unless the user chooses otherwise
/// @param rotationDegrees clockwise turn its matrix asks for, to the nearest quarter
public record TrackHeader(int id, boolean enabled, int rotationDegrees) {
    private static final double FIXED_POINT = 1 << 16;

    static TrackHeader parse(Box tkhd) throws MediaException {
        Fields fields = tkhd.fields();
        int version = fields.u8();
        boolean enabled = (fields.u24() & 1) == 1;
        fields.skip(version == 1 ? 16 : 8);
        int id = fields.i32();
        fields.skip(version == 1 ? 12 : 8);
        fields.skip(16);
        // the matrix maps (1, 0) to (a, b): clockwise, as y points down
        double a = fields.i32() / FIXED_POINT;
        double b = fields.i32() / FIXED_POINT;
        int quarters = (int) Math.round(Math.toDegrees(Math.atan2(b, a)) / 90);
        return new TrackHeader(id, enabled, Math.floorMod(quarters, 4) * 90);
    }
}
