package org.lazaret.pages;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.util.List;

/// An answer that notes on paper when each byte leaves.
final class Watched extends HttpServletResponseWrapper {
    private final List<String> paper;

    Watched(HttpServletResponse answer, List<String> paper) {
        super(answer);
        this.paper = paper;
    }

    @Override public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override public boolean isReady() { return true; }

            @Override public void setWriteListener(WriteListener listener) {}

            @Override public void write(int one) { paper.add("byte"); }
        };
    }
}
