package org.leaven.site;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.configuration2.BaseConfiguration;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.convert.DisabledListDelimiterHandler;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jbake.app.configuration.JBakeConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Settings with which Asciidoctor reads no clock: the date and the time that a page may ask it for
 * are the beginning of the day given to the build, and empty without one.
 */
final class StillClock {
  private static final String ATTRIBUTES = "asciidoctor.attributes";

  private StillClock() {}

  static JBakeConfiguration of(SiteSettings settings) {
    DefaultJBakeConfiguration config = settings.config();
    List<String> attributes = new ArrayList<>(config.getAsciidoctorAttributes());
    moments(settings.asOf()).forEach((name, value) -> attributes.add(name + "=" + value));
    if (settings.asOf() == null) {
      attributes.add("reproducible=");
    }
    BaseConfiguration above = new BaseConfiguration();
    above.setListDelimiterHandler(DisabledListDelimiterHandler.INSTANCE);
    above.addProperty(ATTRIBUTES, attributes);
    CompositeConfiguration both = new CompositeConfiguration();
    both.addConfiguration(above);
    both.addConfiguration(config.getCompositeConfiguration());
    return new DefaultJBakeConfiguration(settings.root().toFile(), both);
  }

  /** Asciidoctor's names for the moment of a build, and of a document. */
  private static Map<String, String> moments(@Nullable Instant asOf) {
    String day = asOf == null ? "" : asOf.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    String time = day.isEmpty() ? "" : "00:00:00 UTC";
    String year = day.isEmpty() ? "" : day.substring(0, day.indexOf('-'));
    String both = (day + " " + time).strip();
    return Map.of(
        "localdate", day,
        "localtime", time,
        "localdatetime", both,
        "localyear", year,
        "docdate", day,
        "doctime", time,
        "docdatetime", both,
        "docyear", year);
  }
}
