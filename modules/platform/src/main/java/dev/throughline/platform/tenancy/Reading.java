package dev.throughline.platform.tenancy;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// A statement that reads.
public interface Reading {

    String text();

    /// Sets the parameters, from the given place on; the place behind them.
    int set(PreparedStatement statement, int from) throws SQLException;

    void read(ResultSet rows) throws SQLException;
}
