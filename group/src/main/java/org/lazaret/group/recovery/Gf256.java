package org.lazaret.group.recovery;

/// The field of 256 elements in which secrets are shared. No step depends on a value: nobody learns one from how long
/// it took.
///
/// Source: FIPS 197, section 4 (the polynomial x^8 + x^4 + x^3 + x + 1).
final class Gf256 {
    private static final int POLYNOMIAL = 0x11b;

    private Gf256() {}

    static int times(int a, int b) {
        int product = 0;
        for (int bit = 7; bit >= 0; bit--) {
            product <<= 1;
            product ^= -(product >> 8) & POLYNOMIAL;
            product ^= -(b >> bit & 1) & a;
        }
        return product;
    }

    /// The one that gives 1 with it; 0 for 0, which has none.
    static int inverse(int a) {
        int power = 1;
        for (int bit = 7; bit >= 0; bit--) {
            power = times(power, power);
            if (bit > 0) power = times(power, a); // to the power of 254, which is 1111 1110
        }
        return power;
    }
}
