package org.leaven.maven;

import java.util.List;
import org.apache.maven.doxia.sink.Sink;
import org.leaven.pipeline.Statistics;

/** Writes the page of the report to a sink of Doxia: a title, paragraphs and tables. */
final class ReportPage {
  private final Sink sink;

  ReportPage(Sink sink) {
    this.sink = sink;
  }

  void begin(String title) {
    sink.head();
    sink.title();
    sink.text(title);
    sink.title_();
    sink.head_();
    sink.body();
    sink.section1();
    sink.sectionTitle1();
    sink.text(title);
    sink.sectionTitle1_();
  }

  void end() {
    sink.section1_();
    sink.body_();
    sink.flush();
    sink.close();
  }

  void paragraph(String text) {
    sink.paragraph();
    sink.text(text);
    sink.paragraph_();
  }

  void table(Statistics.Table table) {
    sink.section2();
    sink.sectionTitle2();
    sink.text(table.title());
    sink.sectionTitle2_();
    sink.table();
    sink.tableRows();
    row(table.header(), true);
    table.rows().forEach(row -> row(row, false));
    sink.tableRows_();
    sink.table_();
    sink.section2_();
  }

  private void row(List<String> cells, boolean isHead) {
    sink.tableRow();
    for (String cell : cells) {
      if (isHead) {
        sink.tableHeaderCell();
        sink.text(cell);
        sink.tableHeaderCell_();
      } else {
        sink.tableCell();
        sink.text(cell);
        sink.tableCell_();
      }
    }
    sink.tableRow_();
  }
}
