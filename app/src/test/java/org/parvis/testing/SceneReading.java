package org.parvis.testing;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parvis.platform.Scene;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads as somebody: as the program does, or where a test changed what the database lets pass. */
public interface SceneReading {
    <T extends @Nullable Object> T reading(Scene scene, Function<JdbcClient, T> work);
}
