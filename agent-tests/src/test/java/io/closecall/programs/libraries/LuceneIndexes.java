package io.closecall.programs.libraries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Readers and writers of Lucene, closed in every documented way, and forgotten. */
public final class LuceneIndexes {

  private static final int MANY = 3;

  private LuceneIndexes() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("lucene");
    try (Directory index = new ByteBuffersDirectory();
        Directory onDisk = FSDirectory.open(folder)) {
      write(index, "first");
      write(onDisk, "first");
      for (int i = 0; i < MANY; i++) {
        forgotten(index);
        closed(index);
        closed(onDisk);
        managed(index);
        written(index);
        written(onDisk);
      }
      for (String file : onDisk.listAll()) {
        onDisk.deleteFile(file);
      }
    }
    Files.delete(folder);
    System.out.println("done");
  }

  private static void forgotten(Directory index) throws IOException {
    DirectoryReader reader = DirectoryReader.open(index); // leaked lucene-reader x3
    check(reader.numDocs() > 0);
    write(index, "more");
    DirectoryReader newer = DirectoryReader.openIfChanged(reader); // leaked lucene-reader x3
    check(newer != null);

    IndexWriter writer = writer(new ByteBuffersDirectory());
    writer.addDocument(document("lost"));

    SearcherManager manager = new SearcherManager(index, null); // leaked lucene-reader x3
    check(manager.acquire().getIndexReader().numDocs() > 0);
    manager.close();
  }

  private static IndexWriter writer(Directory index) throws IOException {
    return new IndexWriter(index, new IndexWriterConfig(null)); // leaked lucene-writer x3
  }

  private static void closed(Directory index) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(index)) {
      check(reader.numDocs() > 0);
      write(index, "even more");
      try (DirectoryReader newer = DirectoryReader.openIfChanged(reader)) {
        check(newer != null);
      }
      check(DirectoryReader.listCommits(index).size() == 1);
    }
    DirectoryReader counted = DirectoryReader.open(index);
    counted.incRef();
    counted.close();
    counted.decRef();
    DirectoryReader released = DirectoryReader.open(index);
    released.decRef();
    try (MultiReader both =
        new MultiReader(DirectoryReader.open(index), DirectoryReader.open(index))) {
      check(both.numDocs() > 0);
    }
  }

  private static void managed(Directory index) throws IOException {
    try (IndexWriter writer = new IndexWriter(index, new IndexWriterConfig(null));
        SearcherManager manager = new SearcherManager(writer, null)) {
      writer.addDocument(document("soon"));
      manager.maybeRefreshBlocking();
      IndexSearcher searcher = manager.acquire();
      try {
        check(searcher.getIndexReader().numDocs() > 0);
      } finally {
        manager.release(searcher);
      }
    }
  }

  private static void written(Directory index) throws IOException {
    write(index, "last");
    IndexWriter undone = new IndexWriter(index, new IndexWriterConfig(null));
    undone.addDocument(document("undone"));
    undone.rollback();
    IndexWriter merged = new IndexWriter(index, new IndexWriterConfig(null));
    merged.forceMerge(1);
    DirectoryReader.open(merged).close();
    merged.close();
  }

  private static void write(Directory index, String text) throws IOException {
    try (IndexWriter writer = new IndexWriter(index, new IndexWriterConfig(null))) {
      writer.addDocument(document(text));
    }
  }

  private static Document document(String text) {
    Document document = new Document();
    document.add(new StringField("text", text, Field.Store.YES));
    return document;
  }

  private static void check(boolean holds) {
    if (!holds) {
      throw new IllegalStateException();
    }
  }
}
