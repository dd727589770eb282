package org.leaven.site.asciidoc;

import java.io.File;
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
import org.leaven.site.settings.SiteSettings;

/**
 * Configures Asciidoctor to use a fixed date and time instead of the clock and file times.
 *
 * <p>They are the start of the day given to the build, and empty without one.
 */
public final class FixedAsciidoctorDates {
  private static final String ATTRIBUTES = "asciidoctor.attributes";

  private FixedAsciidoctorDates() {}

  public static JBakeConfiguration of(SiteSettings settings) {
    DefaultJBakeConfiguration config = settings.config();
    List<String> attributes = new ArrayList<>(config.getAsciidoctorAttributes());
    moments(settings.asOf()).forEach((name, value) -> attributes.add(name + "=" + value));
    if (settings.asOf() == null) {
      attributes.add("reproducible=");
    }
    CompositeConfiguration settled = new CompositeConfiguration();
    settled.addConfiguration(own(attributes));
    settled.addConfiguration(copy(config.getCompositeConfiguration()));
    return new AsciidoctorSettings(settings.root().toFile(), settled);
  }

  /**
   * Works around JBake 2.7.0, which passes the names of libraries as {@code [a, b]}, so that none
   * is found.
   */
  private static final class AsciidoctorSettings extends DefaultJBakeConfiguration {
    AsciidoctorSettings(File root, CompositeConfiguration settings) {
      super(root, settings);
    }

    @Override
    public List<String> getAsciidoctorOption(String key) {
      return new CommaList(super.getAsciidoctorOption(key));
    }
  }

  /** A list whose {@code toString} is comma-separated without brackets. */
  private static final class CommaList extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    CommaList(List<String> values) {
      super(values);
    }

    @Override
    public String toString() {
      return String.join(",", this);
    }
  }

  private static BaseConfiguration own(List<String> attributes) {
    BaseConfiguration own = new BaseConfiguration();
    own.setListDelimiterHandler(DisabledListDelimiterHandler.INSTANCE);
    own.addProperty(ATTRIBUTES, attributes);
    return own;
  }

  /** A copy, because a composite configuration writes through to its parts. */
  private static BaseConfiguration copy(CompositeConfiguration settings) {
    BaseConfiguration copy = new BaseConfiguration();
    copy.setListDelimiterHandler(DisabledListDelimiterHandler.INSTANCE);
    copy.copy(settings);
    return copy;
  }

  /** Asciidoctor's attributes for the time of the build and of the document. */
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
