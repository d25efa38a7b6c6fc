package org.lazaret.core.rows;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Tables that cannot be read or written: the disk is full or broken, or a statement of ours is wrong.
public final class TablesFault extends RuntimeException {
    private final boolean broken;

    public TablesFault(String what) {
        super(what);
        this.broken = false;
    }

    public TablesFault(String what, Throwable cause) {
        super(what, cause);
        this.broken = cause instanceof SQLException failed && notOurs(failed);
    }

    /// Whether the file itself is to blame: no database, or one that contradicts itself.
    boolean broken() { return broken; }

    private static boolean notOurs(SQLException failed) {
        if (!(failed instanceof SQLiteException why)) return false;
        var code = why.getResultCode().code & 255; // the rest says which kind of it
        return code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code;
    }
}
