<?xml version="1.0" encoding="UTF-8"?>
<!-- The manual as a template of docs/templates.md, from handleiding.xml; with the parameter "only" (id of a chapter of one
     page) that page alone. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:exsl="http://exslt.org/common" exclude-result-prefixes="exsl">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>
  <xsl:strip-space elements="chapter section steps list table row trouble manual box"/>
  <xsl:param name="only"/>
  <xsl:variable name="chapters" select="document(/manual/chapter/@file, /manual)/chapter"/>
  <xsl:variable name="capitals" select="'ABCDEFGHIJKLMNOPQRSTUVWXYZ'"/>
  <xsl:variable name="small" select="'abcdefghijklmnopqrstuvwxyz'"/>
  <xsl:variable name="measure" select="145"/>

  <xsl:template match="/manual">
    <document format="1" language="nl-BE" title="{@title}" author="Samenspel" subject="Handleiding">
      <xsl:if test="$only">
        <xsl:attribute name="title"><xsl:value-of select="$chapters[@id = $only]/@title"/></xsl:attribute>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="$only"><xsl:apply-templates select="$chapters[@id = $only]" mode="page"/></xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="usual-page"/>
          <body>
            <xsl:call-template name="contents"/>
            <xsl:apply-templates select="$chapters[1]"/>
          </body>
          <xsl:apply-templates select="$chapters[@one-page]" mode="page"/>
          <xsl:call-template name="usual-page"/>
          <body>
            <xsl:apply-templates select="$chapters[position() &gt; 1 and not(@one-page)]"/>
            <xsl:call-template name="words"/>
          </body>
        </xsl:otherwise>
      </xsl:choose>
    </document>
  </xsl:template>

  <xsl:template name="usual-page">
    <page size="A4" margin-top="26" margin-right="30" margin-bottom="22" margin-left="35" header="13" footer="11">
      <header>
        <columns widths="1* auto" gap="6">
          <column style="header">Samenspel · handleiding</column>
          <column style="header" align="right"><field path="page.number"/> / <field path="page.count"/></column>
        </columns>
        <rule tint="brand" width="0.4" space-before="2"/>
      </header>
    </page>
  </xsl:template>

  <xsl:template name="contents">
    <p style="label">Samenspel</p>
    <h level="1" style="title">Handleiding</h>
    <p style="lead">Voor wie een LOK begeleidt, het verslag maakt, onderzoek doet of een vorming schrijft. In het programma brengt F1 je naar de juiste bladzijde.</p>
    <table widths="8 1*" gap="2" row-space="0.6" rule="line" space-after="4">
      <xsl:for-each select="$chapters">
        <tr style="text"><td><strong tint="brand"><xsl:value-of select="position()"/></strong></td><td><xsl:value-of select="@title"/></td></tr>
      </xsl:for-each>
      <tr style="text"><td><space/></td><td>Woorden</td></tr>
    </table>
  </xsl:template>

  <xsl:template name="number">
    <xsl:variable name="id" select="ancestor-or-self::chapter/@id"/>
    <xsl:for-each select="$chapters"><xsl:if test="@id = $id"><xsl:value-of select="position()"/></xsl:if></xsl:for-each>
  </xsl:template>

  <xsl:template match="chapter">
    <group space-before="12" keep-together="yes" keep-with-next="yes">
      <rule tint="brand" width="0.8" space-after="3"/>
      <p style="label">Hoofdstuk <xsl:call-template name="number"/></p>
      <h level="1" style="title"><xsl:value-of select="@title"/></h>
      <p style="lead"><xsl:apply-templates select="lead/node()"/></p>
    </group>
    <xsl:apply-templates select="section"/>
  </xsl:template>

  <!-- All of it on one page, narrower than usual. -->
  <xsl:template match="chapter" mode="page">
    <page size="A4" margin-top="14" margin-right="15" margin-bottom="16" margin-left="15" footer="7">
      <footer>
        <columns gap="6">
          <column style="header">Samenspel · handleiding, hoofdstuk <xsl:call-template name="number"/></column>
          <xsl:if test="not($only)">
            <column style="header" align="right"><field path="page.number"/> / <field path="page.count"/></column>
          </xsl:if>
        </columns>
      </footer>
    </page>
    <body>
      <h level="1" style="title"><xsl:value-of select="@title"/></h>
      <p style="lead"><xsl:apply-templates select="lead/node()"/></p>
      <xsl:apply-templates select="section" mode="narrow"/>
    </body>
  </xsl:template>
  <xsl:template match="section" mode="narrow">
    <h level="2" style="heading" space-before="4.5"><xsl:value-of select="@title"/></h>
    <xsl:apply-templates select="*"/>
  </xsl:template>

  <xsl:template match="section">
    <h level="2" style="heading"><xsl:call-template name="section-number"/><xsl:text>&#8195;</xsl:text><xsl:value-of select="@title"/></h>
    <xsl:apply-templates select="*"/>
  </xsl:template>
  <xsl:template name="section-number">
    <xsl:call-template name="number"/>
    <xsl:if test="not(self::chapter) and not(ancestor::chapter/@one-page)">
      <xsl:text>.</xsl:text>
      <xsl:value-of select="count(ancestor-or-self::section/preceding-sibling::section) + 1"/>
    </xsl:if>
  </xsl:template>

  <xsl:template match="p"><p><xsl:apply-templates/></p></xsl:template>
  <xsl:template match="list"><list style="list" space-after="2"><xsl:apply-templates select="item"/></list></xsl:template>
  <xsl:template match="steps"><list kind="number" style="list" indent="6" space-after="2"><xsl:apply-templates select="step"/></list></xsl:template>
  <xsl:template match="item|step"><item><xsl:apply-templates/></item></xsl:template>
  <xsl:template match="box">
    <box tint="goal" radius="2" padding="2.5 4" keep-together="yes" space-before="2" space-after="3">
      <xsl:if test="@kind = 'warn'"><xsl:attribute name="tint">moderator</xsl:attribute></xsl:if>
      <xsl:apply-templates select="*"/>
    </box>
  </xsl:template>

  <xsl:template match="picture">
    <xsl:variable name="wide"><xsl:choose>
      <xsl:when test="@width &lt; $measure"><xsl:value-of select="@width"/></xsl:when>
      <xsl:otherwise><xsl:value-of select="$measure"/></xsl:otherwise>
    </xsl:choose></xsl:variable>
    <columns widths="{$wide}" gap="0" space-before="2" space-after="4" keep-together="yes">
      <column edge="line" edge-width="0.25" padding="0.25">
        <picture file="pictures/{@file}" alternative="{@alternative}"/>
      </column>
    </columns>
  </xsl:template>

  <xsl:template match="table">
    <table widths="{@widths}" gap="3" row-space="0.7" rule="line" head-rule="brand" space-after="3" keep-together="yes">
      <xsl:apply-templates select="row"/>
    </table>
  </xsl:template>
  <xsl:template match="row"><tr style="cell"><xsl:apply-templates select="cell"/></tr></xsl:template>
  <xsl:template match="row[@head]"><tr head="yes" style="cell-head"><xsl:apply-templates select="cell"/></tr></xsl:template>
  <xsl:template match="cell"><td><xsl:apply-templates/></td></xsl:template>

  <xsl:template match="trouble">
    <box edge="line" edge-width="0.25" radius="2" padding="2.5 4" keep-together="yes" space-before="2" space-after="2">
      <h level="3" style="subheading" space-before="0" bookmark="no"><xsl:value-of select="@title"/></h>
      <p style="small"><strong tint="brand">Veilig: </strong><xsl:apply-templates select="safe/node()"/></p>
      <p><strong tint="brand">Doe dit: </strong><xsl:apply-templates select="do/node()"/></p>
    </box>
  </xsl:template>

  <!-- Lines stay lines, and what is indented stays so. -->
  <xsl:template match="code">
    <box tint="side" radius="2" padding="2.5 4" space-before="1" space-after="3" keep-together="yes"><p style="small">
      <xsl:call-template name="code-lines"><xsl:with-param name="text" select="."/></xsl:call-template>
    </p></box>
  </xsl:template>
  <xsl:template name="code-lines">
    <xsl:param name="text"/>
    <xsl:variable name="line" select="substring-before(concat($text, '&#10;'), '&#10;')"/>
    <xsl:call-template name="indented"><xsl:with-param name="line" select="$line"/></xsl:call-template>
    <xsl:if test="contains($text, '&#10;')">
      <br/>
      <xsl:call-template name="code-lines"><xsl:with-param name="text" select="substring-after($text, '&#10;')"/></xsl:call-template>
    </xsl:if>
  </xsl:template>
  <xsl:template name="indented">
    <xsl:param name="line"/>
    <xsl:choose>
      <xsl:when test="starts-with($line, ' ')">
        <xsl:text>&#160;&#160;</xsl:text>
        <xsl:call-template name="indented"><xsl:with-param name="line" select="substring($line, 2)"/></xsl:call-template>
      </xsl:when>
      <xsl:when test="$line = ''">&#160;</xsl:when>
      <xsl:otherwise><xsl:value-of select="$line"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="ui"><strong tint="deep"><xsl:value-of select="."/></strong></xsl:template>
  <xsl:template match="key"><strong tint="brand"><xsl:value-of select="translate(., ' ', '&#160;')"/></strong></xsl:template>
  <xsl:template match="file"><em><xsl:value-of select="."/></em></xsl:template>
  <xsl:template match="strong"><strong><xsl:apply-templates/></strong></xsl:template>
  <xsl:template match="see">
    <xsl:variable name="id" select="@chapter"/>
    <xsl:variable name="section" select="@section"/>
    <xsl:apply-templates/> (<xsl:for-each select="$chapters[@id = $id]/descendant-or-self::*[(not($section) and self::chapter) or (self::section and @id = $section)]">
      <xsl:if test="self::chapter">hoofdstuk&#160;</xsl:if><xsl:call-template name="section-number"/>
    </xsl:for-each>)</xsl:template>

  <xsl:template name="words">
    <xsl:variable name="all">
      <xsl:for-each select="$chapters/descendant-or-self::*[@words]">
        <xsl:variable name="number"><xsl:call-template name="section-number"/></xsl:variable>
        <xsl:call-template name="split">
          <xsl:with-param name="words" select="@words"/>
          <xsl:with-param name="number" select="$number"/>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:variable>
    <page-break/>
    <h level="1" style="title">Woorden</h>
    <p style="lead">Het getal is dat van het stuk.</p>
    <flow-columns count="4" gap="4">
      <xsl:for-each select="exsl:node-set($all)/word">
        <xsl:sort select="translate(., $capitals, $small)"/>
        <p style="small"><xsl:value-of select="."/><xsl:text>&#160;&#160;</xsl:text><strong tint="brand"><xsl:value-of select="@number"/></strong></p>
      </xsl:for-each>
    </flow-columns>
  </xsl:template>
  <xsl:template name="split">
    <xsl:param name="words"/>
    <xsl:param name="number"/>
    <xsl:if test="$words != ''">
      <word number="{$number}"><xsl:value-of select="substring-before(concat($words, '|'), '|')"/></word>
      <xsl:call-template name="split">
        <xsl:with-param name="words" select="substring-after($words, '|')"/>
        <xsl:with-param name="number" select="$number"/>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
