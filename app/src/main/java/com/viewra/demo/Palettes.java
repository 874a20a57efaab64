package com.viewra.demo;

/// Times of day and weathers.
final class Palettes {
    static final Palette EMBER = Palette.of(0x2B1B4E, 0xF7A072, 0xFFE3B3, 0xC8557A, 0x1B1030);
    static final Palette DUSK_SEA = Palette.of(0x123A5C, 0xF2B58B, 0xFFE9C4, 0x3F7F95, 0x0A2437);
    static final Palette NEON_NIGHT = Palette.of(0x0B1030, 0x7A3E8E, 0xFFD58A, 0x5B3A86, 0x0A0A1E);
    static final Palette DEEP_SPACE = Palette.of(0x050816, 0x1F4E6E, 0xFFC98B, 0x2C6E80, 0x07131E);
    static final Palette HARVEST = Palette.of(0x4C8FA8, 0xFBE3B0, 0xFFF4CF, 0xA9BF74, 0x274A2C);
    static final Palette POLAR = Palette.of(0x04101F, 0x12486B, 0x7CF5C4, 0x6A6FE0, 0x051019);
    static final Palette HARBOUR_DAWN = Palette.of(0x6E5A8E, 0xFFC3A0, 0xFFF1D6, 0x7FA5B5, 0x1F3350);
    static final Palette HARBOUR_NIGHT = Palette.of(0x061226, 0x24506E, 0xF4E7B0, 0x2A5A78, 0x04101C);
    static final Palette MIST = Palette.of(0x9FC3CC, 0xF6E9DC, 0xFFFFFF, 0xA9C0BF, 0x2E4A57);
    static final Palette RED_DESERT = Palette.of(0xB3472F, 0xFFC978, 0xFFF0C9, 0xD9703F, 0x3C1518);
    static final Palette SPRING = Palette.of(0x6FB7DD, 0xE9F6F2, 0xFFFDE8, 0xB6D98A, 0x2F6B45);
    static final Palette ROSE_CITY = Palette.of(0x2D3F73, 0xF58FA0, 0xFFF0D0, 0x9C6A9E, 0x1D1B3A);

    private Palettes() {}
}
