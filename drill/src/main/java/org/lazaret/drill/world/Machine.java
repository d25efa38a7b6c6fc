package org.lazaret.drill.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/// The real machine that a drill runs on: how long it takes and how much memory. Nothing in the unreal world asks it.
public final class Machine {
    private final long begun = System.nanoTime();

    public double seconds() { return (System.nanoTime() - begun) / 1e9; }

    /// The most memory this process has had at once, in megabytes; empty where the system does not say.
    public OptionalLong peakMegabytes() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:")).mapToLong(
                line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024).findFirst();
        } catch (IOException notLinux) {
            return OptionalLong.empty();
        }
    }
}
