package org.touyan.html;
import java.util.Optional;
/** placeholder until the html room's own lands */
public final class SvgCheck { private SvgCheck() {} public static Optional<String> danger(byte[] b) { return Optional.empty(); } }
