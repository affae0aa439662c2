<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Sticky label</source>
        <translation>保持标签(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Let go</source>
        <translation>放开(&amp;L)</translation>
    </message>
    <message>
        <source>Tag the same text &amp;everywhere here…</source>
        <translation>标注本文中所有相同文字(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Next annotation</source>
        <translation>下一处标注(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous annotation</source>
        <translation>上一处标注(&amp;P)</translation>
    </message>
    <message>
        <source>End one character later</source>
        <translation>终点后移一字</translation>
    </message>
    <message>
        <source>End one character earlier</source>
        <translation>终点前移一字</translation>
    </message>
    <message>
        <source>Start one character earlier</source>
        <translation>起点前移一字</translation>
    </message>
    <message>
        <source>Start one character later</source>
        <translation>起点后移一字</translation>
    </message>
    <message>
        <source>Edit &amp;attributes</source>
        <translation>编辑属性(&amp;A)</translation>
    </message>
    <message>
        <source>Mark as a &amp;question</source>
        <translation>标为存疑(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Remove annotation</source>
        <translation>删除标注(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Find in this pane</source>
        <translation>在此窗格中查找(&amp;F)</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一处(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>查找上一处(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Search all documents</source>
        <translation>搜索全部文档(&amp;S)</translation>
    </message>
    <message>
        <source>What the &amp;labels mean</source>
        <translation>标签说明(&amp;L)</translation>
    </message>
    <message>
        <source>Conversion &amp;glossary…</source>
        <translation>繁简转换词表(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>新建项目(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>打开项目(&amp;O)…</translation>
    </message>
    <message>
        <source>Open the &amp;sample project</source>
        <translation>打开示例项目(&amp;S)</translation>
    </message>
    <message>
        <source>Open the sample of a tea&amp;m</source>
        <translation>打开团队示例项目(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>添加文件(&amp;A)…</translation>
    </message>
    <message>
        <source>Add a &amp;folder…</source>
        <translation>添加文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Import annotations…</source>
        <translation>导入标注(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Export annotations…</source>
        <translation>导出标注(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Back up the project…</source>
        <translation>备份项目(&amp;B)…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Annotator</source>
        <translation>关于 Annotator(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Next document</source>
        <translation>下一篇文档(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous document</source>
        <translation>上一篇文档(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Done with this document</source>
        <translation>本篇已完成(&amp;D)</translation>
    </message>
    <message>
        <source>Title and &amp;metadata…</source>
        <translation>标题与元数据(&amp;M)…</translation>
    </message>
    <message>
        <source>Delete this d&amp;ocument…</source>
        <translation>删除本篇文档(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Same document in both panes</source>
        <translation>两窗格同一文档(&amp;S)</translation>
    </message>
    <message>
        <source>Two &amp;different documents</source>
        <translation>两窗格不同文档(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;One pane</source>
        <translation>单窗格(&amp;O)</translation>
    </message>
    <message>
        <source>Scroll &amp;together</source>
        <translation>同步滚动(&amp;T)</translation>
    </message>
    <message>
        <source>Go to the other &amp;pane</source>
        <translation>转到另一窗格(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>恢复文字大小(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;List of documents</source>
        <translation>文档列表(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Inspector and table</source>
        <translation>检视栏与标注表(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Panel of layers</source>
        <translation>图层面板(&amp;P)</translation>
    </message>
    <message>
        <source>Two layers &amp;side by side</source>
        <translation>两个图层并排(&amp;S)</translation>
    </message>
    <message>
        <source>Show &amp;all layers</source>
        <translation>显示所有图层(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Colour by annotator</source>
        <translation>按标注者着色(&amp;C)</translation>
    </message>
    <message>
        <source>Frame &amp;differences</source>
        <translation>框出分歧(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Hide names</source>
        <translation>隐藏姓名(&amp;H)</translation>
    </message>
    <message>
        <source>How far annotators &amp;agree</source>
        <translation>标注者的一致程度(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Save picture of agreement…</source>
        <translation>保存一致程度的图(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Hand out…</source>
        <translation>分发(&amp;H)…</translation>
    </message>
    <message>
        <source>Hand &amp;in</source>
        <translation>上交(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Write feedback…</source>
        <translation>写出反馈(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Review differences</source>
        <translation>审阅分歧(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Consistency</source>
        <translation>一致性检查(&amp;C)</translation>
    </message>
    <message>
        <source>Take A</source>
        <translation>采用 A</translation>
    </message>
    <message>
        <source>Take B</source>
        <translation>采用 B</translation>
    </message>
    <message>
        <source>Take C</source>
        <translation>采用 C</translation>
    </message>
    <message>
        <source>Take D</source>
        <translation>采用 D</translation>
    </message>
    <message>
        <source>Take E</source>
        <translation>采用 E</translation>
    </message>
    <message>
        <source>Take F</source>
        <translation>采用 F</translation>
    </message>
    <message>
        <source>&amp;Take both</source>
        <translation>全部采用(&amp;T)</translation>
    </message>
    <message>
        <source>Take &amp;none</source>
        <translation>都不采用(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Draw my own</source>
        <translation>另行标注(&amp;D)</translation>
    </message>
    <message>
        <source>Give a reas&amp;on</source>
        <translation>填写理由(&amp;O)</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>跳过(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>上一项(&amp;P)</translation>
    </message>
    <message>
        <source>Take &amp;back</source>
        <translation>撤回裁定(&amp;B)</translation>
    </message>
    <message>
        <source>Make an e&amp;xample</source>
        <translation>收为示例(&amp;X)</translation>
    </message>
    <message>
        <source>Put what all a&amp;gree on into gold</source>
        <translation>将一致之处收入金标准(&amp;G)</translation>
    </message>
    <message>
        <source>Settle by r&amp;ule…</source>
        <translation>按规则裁定(&amp;U)…</translation>
    </message>
    <message>
        <source>Edit the &amp;list of reasons…</source>
        <translation>编辑理由列表(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Edit the label set…</source>
        <translation>编辑标签集(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Join with the paragraph before</source>
        <translation>与前一段合并(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Split the paragraph at the cursor</source>
        <translation>在光标处拆分段落(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Title of this article…</source>
        <translation>本文标题(&amp;T)…</translation>
    </message>
    <message>
        <source>A new &amp;article begins with this paragraph</source>
        <translation>从本段起是新的文章(&amp;A)</translation>
    </message>
    <message>
        <source>Join this article with the one before</source>
        <translation>本文与前一篇合并</translation>
    </message>
    <message>
        <source>Paragraph one place ea&amp;rlier</source>
        <translation>本段前移一位(&amp;R)</translation>
    </message>
    <message>
        <source>Paragraph one place &amp;later</source>
        <translation>本段后移一位(&amp;L)</translation>
    </message>
    <message>
        <source>This paragraph is &amp;body text</source>
        <translation>本段是正文(&amp;B)</translation>
    </message>
    <message>
        <source>This paragraph is a &amp;caption</source>
        <translation>本段是图片说明(&amp;C)</translation>
    </message>
    <message>
        <source>This paragraph is a &amp;heading</source>
        <translation>本段是标题(&amp;H)</translation>
    </message>
    <message>
        <source>This paragraph is a b&amp;yline</source>
        <translation>本段是署名(&amp;Y)</translation>
    </message>
    <message>
        <source>This paragraph is something &amp;else</source>
        <translation>本段是其他内容(&amp;E)</translation>
    </message>
    <message>
        <source>Put &amp;what one person alone has done into gold</source>
        <translation>将只由一人完成的内容收入金标准(&amp;W)</translation>
    </message>
</context>
<context>
    <name>Agreement</name>
    <message>
        <source>Exact F1</source>
        <extracomment>In the order in which they are offered.</extracomment>
        <translation>精确 F1</translation>
    </message>
    <message>
        <source>Of all spans of both, the share that the other has too, at the same place to the character and with the same label.</source>
        <translation>双方全部片段中，对方也有、位置一字不差且标签相同的占多少。</translation>
    </message>
    <message>
        <source>Exact precision</source>
        <translation>精确的准确率</translation>
    </message>
    <message>
        <source>Of the other layer&apos;s spans, the share that the reference has too, to the character.</source>
        <translation>另一图层的片段中，基准图层也有、位置一字不差的占多少。</translation>
    </message>
    <message>
        <source>Exact recall</source>
        <translation>精确的召回率</translation>
    </message>
    <message>
        <source>Of the reference&apos;s spans, the share that the other layer has too, to the character.</source>
        <translation>基准图层的片段中，另一图层也有、位置一字不差的占多少。</translation>
    </message>
    <message>
        <source>Relaxed F1</source>
        <translation>宽松 F1</translation>
    </message>
    <message>
        <source>Of all spans of both, the share that overlaps with one of the other&apos;s with the same label. Much higher than exact: people see the same things and cut them differently.</source>
        <translation>双方全部片段中，与对方同标签的片段有重叠的占多少。远高于精确值时，说明大家看到的相同，只是边界取法不同。</translation>
    </message>
    <message>
        <source>Relaxed precision</source>
        <translation>宽松的准确率</translation>
    </message>
    <message>
        <source>Of the other layer&apos;s spans, the share that overlaps with one of the reference&apos;s.</source>
        <translation>另一图层的片段中，与基准图层的片段有重叠的占多少。</translation>
    </message>
    <message>
        <source>Relaxed recall</source>
        <translation>宽松的召回率</translation>
    </message>
    <message>
        <source>Of the reference&apos;s spans, the share that overlaps with one of the other layer&apos;s.</source>
        <translation>基准图层的片段中，与另一图层的片段有重叠的占多少。</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa</source>
        <translation>科恩 kappa</translation>
    </message>
    <message>
        <source>Character by character, how much of the agreement is left after taking off what chance would give: 1 is complete agreement, 0 is chance, below 0 is worse than chance.</source>
        <translation>逐字比较，扣除碰巧一致之后还剩多少一致：1 为完全一致，0 相当于碰巧，小于 0 还不如碰巧。</translation>
    </message>
    <message>
        <source>Krippendorff&apos;s alpha</source>
        <translation>克里彭多夫 alpha</translation>
    </message>
    <message>
        <source>Like kappa, for any number of people, and documents may be missing for some. Krippendorff asks for 0.800, and takes 0.667 as the least for tentative conclusions.</source>
        <translation>与 kappa 类似，但人数不限，有人缺少某些文档也可以。克里彭多夫要求 0.800；要下初步结论，至少 0.667。</translation>
    </message>
    <message>
        <source>Alpha for units</source>
        <translation>单元 alpha</translation>
    </message>
    <message>
        <source>Where spans begin and end: a boundary that is off by much counts more than one that is off by little. Severe with short spans in long texts.</source>
        <translation>看片段在哪里开始和结束：边界差得多比差得少扣得多。长文中的短片段会得分偏低。</translation>
    </message>
    <message>
        <source>It is not worked out label by label.</source>
        <translation>不按标签分别计算。</translation>
    </message>
    <message>
        <source>{same} of {count} characters alike</source>
        <translation>{count} 字中 {same} 字相同</translation>
    </message>
    <message>
        <source>{exact} alike of {a} and {b}</source>
        <translation>{a} 与 {b} 中 {exact} 相同</translation>
    </message>
    <message>
        <source>{relaxed} overlap of {a} and {b}</source>
        <translation>{a} 与 {b} 中 {relaxed} 重叠</translation>
    </message>
    <message>
        <source>{a} and {b} spans</source>
        <translation>片段 {a} 与 {b}</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>全部合计</translation>
    </message>
    <message>
        <source>{file} should end in one of {suffixes}.</source>
        <extracomment>A PNG has this many dots for each of them. A picture with more lines than this says how many are left out; the CSV has all.</extracomment>
        <translation>{file} 的扩展名应为 {suffixes} 之一。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation>无法写入 {file}：{reason}。</translation>
    </message>
    <message>
        <source>{count} more; the CSV has all.</source>
        <extracomment>What can be written, by suffix.</extracomment>
        <translation>另有 {count} 项；CSV 中有全部。</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{a} – {b}</source>
        <translation>{a} – {b}</translation>
    </message>
    <message>
        <source>{figure} of every two annotators</source>
        <translation>每两位标注者的{figure}</translation>
    </message>
    <message>
        <source>the reference</source>
        <translation>基准图层</translation>
    </message>
    <message>
        <source>the other layer</source>
        <translation>另一图层</translation>
    </message>
    <message>
        <source>not defined</source>
        <translation>无定义</translation>
    </message>
    <message>
        <source>95 % interval {interval}</source>
        <translation>95 % 区间 {interval}</translation>
    </message>
    <message>
        <source>{figure} by label: {whose}</source>
        <translation>各标签的{figure}：{whose}</translation>
    </message>
    <message>
        <source>{figure} by document: {whose}</source>
        <translation>各文档的{figure}：{whose}</translation>
    </message>
    <message>
        <source>Values of attributes: {whose}</source>
        <translation>属性的取值：{whose}</translation>
    </message>
    <message>
        <source>Where both have the same span with the same label, the share of values that are the same; 69000 and 6.9 are not. A value counts where at least one of the two has filled it in.</source>
        <translation>双方片段和标签都相同之处，取值相同的占多少；69000 与 6.9 不算相同。至少一方填写了才计入。</translation>
    </message>
    <message>
        <source>There is no span that both have with the same label and a value.</source>
        <translation>没有双方都以同一标签标注且填写了取值的片段。</translation>
    </message>
    <message>
        <source>{agree} agree of {of}</source>
        <translation>{of} 中 {agree} 一致</translation>
    </message>
    <message>
        <source>Which label the one gave to spans of the other: {whose}</source>
        <translation>一方的片段被另一方标成什么：{whose}</translation>
    </message>
    <message>
        <source>Spans at the same place to the character, by both labels. “Nothing” is where one has no such span; a span that is cut differently stands there twice.</source>
        <translation>位置一字不差的片段，按双方的标签排列。“无”表示一方没有这个片段；边界不同的片段在那里算两次。</translation>
    </message>
    <message>
        <source>{count} of {of} spans of the line</source>
        <translation>本行 {of} 个片段中的 {count} 个</translation>
    </message>
    <message>
        <source>All figures: {whose}</source>
        <translation>全部数值：{whose}</translation>
    </message>
    <message>
        <source>Compared over {count} documents that both have done or labelled.</source>
        <translation>比较了双方都完成或标注过的文档，共 {count} 篇。</translation>
    </message>
    <message>
        <source>Compared over {count} documents that two or more have done or labelled.</source>
        <translation>比较了至少两人完成或标注过的文档，共 {count} 篇。</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>说明什么</translation>
    </message>
    <message>
        <source>Annotators</source>
        <extracomment>As the interface of the command line calls them. A figure that is not defined is an empty cell. The pages in order: what each is called, and what draws it.</extracomment>
        <translation>标注者</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Label against label</source>
        <translation>标签对照</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>全部数值</translation>
    </message>
    <message>
        <source>All pairs are added up.</source>
        <translation>各对合计在一起。</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>Spans are first paired so that they fit best, then compared in place and label, with chance taken off. It takes long, and is for two thousand spans at most.</source>
        <translation>先把片段配成最合适的对，再比较位置和标签，并扣除碰巧一致。计算很慢，最多两千个片段。</translation>
    </message>
    <message>
        <source>It takes long: tick it under “Layers” to have it worked out.</source>
        <translation>计算很慢：需要时请在“图层”里勾选。</translation>
    </message>
</context>
<context>
    <name>AgreementPage</name>
    <message>
        <source>Whose figures are shown</source>
        <extracomment>Widths of page and text in a window of 1280, heights of picture and places. Pictures that the figure chosen does not change, and those that are always of all layers together.</extracomment>
        <translation>显示谁的数值</translation>
    </message>
    <message>
        <source>Which figure is shown</source>
        <translation>显示哪个数值</translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation>重新比较</translation>
    </message>
    <message>
        <source>The project has changed since these figures were worked out.</source>
        <translation>算出这些数值之后，项目有了改动。</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>保存图片…</translation>
    </message>
    <message>
        <source>Layers: {chosen} of {count}</source>
        <translation>图层：{count} 个中的 {chosen} 个</translation>
    </message>
    <message>
        <source>Comparing the annotators…</source>
        <translation>正在比较标注者…</translation>
    </message>
    <message>
        <source>How far the annotators agree</source>
        <translation>标注者的一致程度</translation>
    </message>
    <message>
        <source>Nothing has been compared.</source>
        <translation>还没有进行比较。</translation>
    </message>
    <message>
        <source>Agreement needs two layers. Import what a second annotator handed in, and choose it above.</source>
        <translation>计算一致程度需要两个图层。请导入第二位标注者交回的文件，并在上方选取。</translation>
    </message>
    <message>
        <source>Looking for the places…</source>
        <translation>正在查找这些位置…</translation>
    </message>
    <message>
        <source>Picture that stays sharp (*.svg)</source>
        <translation>放大后仍清晰的图片 (*.svg)</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>{file} is written.</source>
        <translation>已写入 {file}。</translation>
    </message>
    <message>
        <source>Also work out gamma, which takes long</source>
        <translation>同时计算 gamma（很慢）</translation>
    </message>
    <message>
        <source>Saving the picture…</source>
        <translation>正在保存图片…</translation>
    </message>
</context>
<context>
    <name>AnnotationTable</name>
    <message>
        <source>This document</source>
        <extracomment>Seconds that reading may take before keys get their turn. Milliseconds after the last key typed into the filter. A person chose an annotation.</extracomment>
        <translation>本篇文档</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>全部文档</translation>
    </message>
    <message>
        <source>Filter text and notes</source>
        <translation>筛选文字与备注</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>任意标签</translation>
    </message>
    <message>
        <source>Any status</source>
        <translation>任意状态</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>任何人</translation>
    </message>
    <message>
        <source>{count} read so far…</source>
        <translation>已读取 {count} 处……</translation>
    </message>
    <message>
        <source>Annotations: {count}</source>
        <translation>标注：{count} 处</translation>
    </message>
    <message>
        <source>Annotations: {shown} of {count}</source>
        <translation>标注：{count} 处中的 {shown} 处</translation>
    </message>
</context>
<context>
    <name>Annotations</name>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>标注者</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
</context>
<context>
    <name>Attributes</name>
    <message>
        <source>indicator</source>
        <extracomment>The attributes of the starter labels. A team&apos;s own are shown as the label set names them.</extracomment>
        <translation>指标名称</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>comparator</source>
        <translation>比较符</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>base</source>
        <translation>基期</translation>
    </message>
    <message>
        <source>period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>name</source>
        <translation>规范名称</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>title</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>affiliation</source>
        <translation>所属机构</translation>
    </message>
    <message>
        <source>level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>issuer</source>
        <translation>发布机构</translation>
    </message>
    <message>
        <source>type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>high value</source>
        <translation>数值上限</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>level</source>
        <extracomment>What the starter labels&apos; attributes offer to choose from; the same word may mean another thing as an attribute.</extracomment>
        <translation>水平</translation>
    </message>
    <message>
        <source>change</source>
        <translation>变化量</translation>
    </message>
    <message>
        <source>rate of change</source>
        <translation>变化率</translation>
    </message>
    <message>
        <source>share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>multiple</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>year on year</source>
        <translation>同比</translation>
    </message>
    <message>
        <source>month on month</source>
        <translation>环比</translation>
    </message>
    <message>
        <source>previous year</source>
        <translation>上年</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>person</source>
        <translation>个人</translation>
    </message>
    <message>
        <source>government</source>
        <translation>政府</translation>
    </message>
    <message>
        <source>congress or CPPCC</source>
        <translation>人大或政协</translation>
    </message>
    <message>
        <source>company</source>
        <translation>企业</translation>
    </message>
    <message>
        <source>university or institute</source>
        <translation>高校或科研院所</translation>
    </message>
    <message>
        <source>association</source>
        <translation>协会</translation>
    </message>
    <message>
        <source>international body</source>
        <translation>国际组织</translation>
    </message>
    <message>
        <source>media</source>
        <translation>媒体</translation>
    </message>
    <message>
        <source>speaks</source>
        <translation>发言</translation>
    </message>
    <message>
        <source>makes</source>
        <translation>制定</translation>
    </message>
    <message>
        <source>carries out</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>benefits</source>
        <translation>受益</translation>
    </message>
    <message>
        <source>assessed</source>
        <translation>被评价</translation>
    </message>
    <message>
        <source>affiliation</source>
        <translation>所属</translation>
    </message>
    <message>
        <source>mentioned</source>
        <translation>提及</translation>
    </message>
    <message>
        <source>central</source>
        <translation>中央</translation>
    </message>
    <message>
        <source>province</source>
        <translation>省级</translation>
    </message>
    <message>
        <source>city</source>
        <translation>市级</translation>
    </message>
    <message>
        <source>district</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>abroad</source>
        <translation>境外</translation>
    </message>
    <message>
        <source>ministry</source>
        <translation>部委</translation>
    </message>
    <message>
        <source>law</source>
        <translation>法律法规</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>action or project</source>
        <translation>行动或工程</translation>
    </message>
    <message>
        <source>measure</source>
        <translation>措施</translation>
    </message>
    <message>
        <source>opinion or notice</source>
        <translation>意见或通知</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>fiscal</source>
        <translation>财税</translation>
    </message>
    <message>
        <source>report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>提案建议</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>提出</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草案</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>施行中</translation>
    </message>
    <message>
        <source>revised</source>
        <translation>已修订</translation>
    </message>
    <message>
        <source>repealed</source>
        <translation>已废止</translation>
    </message>
</context>
<context>
    <name>DocumentDetails</name>
    <message>
        <source>Document details</source>
        <translation>文档信息</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>{source} · {encoding} · {script} · {count} characters</source>
        <translation>{source} · {encoding} · {script} · {count} 字</translation>
    </message>
</context>
<context>
    <name>DocumentList</name>
    <message>
        <source>Filter documents</source>
        <extracomment>A person chose a document: its id. A menu is wanted for a document: its id and where.</extracomment>
        <translation>筛选文档</translation>
    </message>
    <message>
        <source>{done} of {count} done</source>
        <translation>{count} 篇中已完成 {done} 篇</translation>
    </message>
    <message>
        <source>Drop texts or folders on the window, or choose File, Add files.</source>
        <translation>把文本或文件夹拖到窗口中，或选择“文件”菜单中的“添加文件”。</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>✓</source>
        <translation>✓</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>文</source>
        <translation>文</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Title of the document</source>
        <translation>文档标题</translation>
    </message>
    <message>
        <source>Script it is written in</source>
        <translation>原文繁简</translation>
    </message>
    <message>
        <source>How many annotations it has</source>
        <translation>标注数量</translation>
    </message>
    <message>
        <source>{script}, {count} characters, {encoding}</source>
        <extracomment>The role under which a row gives its document&apos;s id.</extracomment>
        <translation>{script}，{count} 字，{encoding}</translation>
    </message>
    <message>
        <source>Done: {names}</source>
        <translation>已完成：{names}</translation>
    </message>
</context>
<context>
    <name>Editing</name>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>The project is open for reading only.</source>
        <translation>项目以只读方式打开。</translation>
    </message>
</context>
<context>
    <name>EncodingDialog</name>
    <message>
        <source>How is this file to be read?</source>
        <translation>这个文件该怎么读？</translation>
    </message>
    <message>
        <source>It is not certain which encoding “{name}” is in. Choose the one that reads as it should.</source>
        <translation>无法确定“{name}”的编码，请选择显示正确的一种。</translation>
    </message>
    <message>
        <source>unreadable characters: {count}</source>
        <translation>无法读取的字符：{count}</translation>
    </message>
    <message>
        <source>Read it so</source>
        <translation>就这样读取</translation>
    </message>
    <message>
        <source>Leave this file out</source>
        <translation>略过此文件</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export annotations</source>
        <translation>导出标注</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>全部文档</translation>
    </message>
    <message>
        <source>Only “{title}”</source>
        <translation>仅“{title}”</translation>
    </message>
    <message>
        <source>All labels</source>
        <translation>全部标签</translation>
    </message>
    <message>
        <source>All annotators</source>
        <translation>全部标注者</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择……</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>标注者</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>{file} is there already.</source>
        <translation>已有文件 {file}。</translation>
    </message>
</context>
<context>
    <name>Faces</name>
    <message>
        <source>Annotator {number}</source>
        <translation>标注者 {number}</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>金标准</translation>
    </message>
</context>
<context>
    <name>Feedback</name>
    <message>
        <source>kept</source>
        <extracomment>What review made of an annotation, in the context ``Feedback``.</extracomment>
        <translation>保留</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>added</source>
        <translation>补上</translation>
    </message>
    <message>
        <source>What is otherwise in gold</source>
        <extracomment>The first two filters; the others are outcomes. A person chose a row: its `Feedback`.</extracomment>
        <translation>与金标准不同的</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>审阅</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>您的标注</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>金标准</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Shown: {count} of {all}</source>
        <translation>显示 {count} / {all}</translation>
    </message>
    <message>
        <source>Review kept it.</source>
        <translation>审阅后保留。</translation>
    </message>
    <message>
        <source>In gold it is {gold}.</source>
        <translation>金标准中为 {gold}。</translation>
    </message>
    <message>
        <source>Review left it out.</source>
        <translation>审阅后去掉。</translation>
    </message>
    <message>
        <source>Review added {gold}.</source>
        <translation>审阅后补上 {gold}。</translation>
    </message>
    <message>
        <source>Reason: {reason}.</source>
        <translation>理由：{reason}。</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Projects (*.anno)</source>
        <translation>项目 (*.anno)</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Texts (*.txt *.md);;All files (*)</source>
        <translation>文本 (*.txt *.md);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Add a folder of texts</source>
        <translation>添加文本文件夹</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <translation>导入标注</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出……</translation>
    </message>
    <message>
        <source>{file} is written: annotations: {count}, documents: {documents}.</source>
        <translation>已写入 {file}：标注 {count} 处，文档 {documents} 篇。</translation>
    </message>
    <message>
        <source>Back up the project</source>
        <translation>备份项目</translation>
    </message>
    <message>
        <source>A copy of the project is in {path}.</source>
        <translation>项目副本已存到 {path}。</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in either script</source>
        <translation>查找（繁简皆可）</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
</context>
<context>
    <name>Gestures</name>
    <message>
        <source>Select some text first, then press the label&apos;s key.</source>
        <extracomment>A search shows no more places than this; nobody looks through more.</extracomment>
        <translation>请先选中文字，再按标签的按键。</translation>
    </message>
    <message>
        <source>“{text}” is tagged as {label} everywhere in this document already.</source>
        <translation>本篇中的“{text}”都已标为{label}。</translation>
    </message>
    <message>
        <source>“{text}” stands at {count} more places in this document that are not tagged as {label}.</source>
        <translation>本篇中还有 {count} 处“{text}”没有标为{label}。</translation>
    </message>
    <message>
        <source>Tag all {count}</source>
        <translation>全部标注（{count} 处）</translation>
    </message>
    <message>
        <source>Undone: {step}</source>
        <translation>已撤销：{step}</translation>
    </message>
    <message>
        <source>Done again: {step}</source>
        <translation>已重做：{step}</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在搜索……</translation>
    </message>
    <message>
        <source>Taking a step back…</source>
        <translation>正在撤销…</translation>
    </message>
    <message>
        <source>Doing a step again…</source>
        <translation>正在重做…</translation>
    </message>
</context>
<context>
    <name>GlossaryDialog</name>
    <message>
        <source>Conversion glossary</source>
        <translation>繁简转换词表</translation>
    </message>
    <message>
        <source>Words and names that the script conversion gets wrong, and how they are written right.</source>
        <translation>繁简转换容易出错的词语和名称，以及正确的写法。</translation>
    </message>
    <message>
        <source>Simplified</source>
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>HandOutDialog</name>
    <message>
        <source>Hand out</source>
        <extracomment>Milliseconds after the last key before the division is worked out again. How documents are shared: none, a share of the text, or those ticked.</extracomment>
        <translation>分发</translation>
    </message>
    <message>
        <source>Names, with commas between them</source>
        <translation>姓名，用逗号分隔</translation>
    </message>
    <message>
        <source>Everybody gets other texts</source>
        <translation>每人分到不同的文档</translation>
    </message>
    <message>
        <source>A share of the texts goes to several</source>
        <translation>一部分文档分给多人</translation>
    </message>
    <message>
        <source>Those ticked at the right go to several</source>
        <translation>右侧勾选的文档分给多人</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Suggestions may be accepted many at a time</source>
        <translation>可以批量采纳建议</translation>
    </message>
    <message>
        <source>Leave it off where agreement is to be measured: suggestions make people agree.</source>
        <translation>要测量一致性时请关闭：建议会使人趋于一致。</translation>
    </message>
    <message>
        <source>Annotators</source>
        <translation>标注者</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>共同标注</translation>
    </message>
    <message>
        <source>Shared part</source>
        <translation>共同部分</translation>
    </message>
    <message>
        <source>Shared texts go to</source>
        <translation>共同文档分给</translation>
    </message>
    <message>
        <source>Annotator</source>
        <translation>标注者</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>of them shared</source>
        <translation>其中共同</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>分发的文档</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>共同</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>存放文件夹</translation>
    </message>
    <message>
        <source>Say who is to get texts.</source>
        <translation>请填写分发给谁。</translation>
    </message>
    <message>
        <source>Tick the texts that are to be handed out.</source>
        <translation>请勾选要分发的文档。</translation>
    </message>
    <message>
        <source>Each gets a project file with these texts, the labels and the glossary, and nobody’s annotations.</source>
        <translation>每人得到一个项目文件，含所分文档、标签和转换词表，不含任何人的标注。</translation>
    </message>
    <message>
        <source>The folder has files of this round already: {files}. What was done in them would be lost.</source>
        <translation>文件夹里已有这一轮的文件：{files}。替换的话，其中所做的工作将会丢失。</translation>
    </message>
    <message>
        <source>No text is shared, so agreement cannot be measured.</source>
        <translation>没有共同的文档，因此无法测量一致性。</translation>
    </message>
</context>
<context>
    <name>Handing</name>
    <message>
        <source>Handing out…</source>
        <translation>正在分发…</translation>
    </message>
    <message>
        <source>{round} is handed out: send each annotator their file. Files: {count}, in {folder}.</source>
        <translation>{round} 已分发：请把各自的文件发给标注者。文件 {count} 个，在 {folder}。</translation>
    </message>
    <message>
        <source>Handing in…</source>
        <translation>正在上交…</translation>
    </message>
    <message>
        <source>Send this file to {lead}: {file} (annotations: {count}, texts done: {done} of {documents}).</source>
        <translation>请把此文件发给 {lead}：{file}（标注 {count} 处，已完成 {done} / {documents} 篇）。</translation>
    </message>
    <message>
        <source>Texts that are not marked as done do not count as read; hand in again when they are.</source>
        <translation>未标为完成的文档不算读过；完成后请再次上交。</translation>
    </message>
    <message>
        <source>Folder for the feedback</source>
        <translation>存放反馈的文件夹</translation>
    </message>
    <message>
        <source>Send each annotator their feedback: {files}.</source>
        <translation>请把反馈发给各位标注者：{files}。</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>{project} handed out</source>
        <translation>{project} 分发</translation>
    </message>
    <message>
        <source>{annotator} feedback</source>
        <translation>{annotator} 反馈</translation>
    </message>
</context>
<context>
    <name>Helping</name>
    <message>
        <source>Label spans in Chinese articles, offline, on the source text. Everything you do is saved in the project file at once and can be undone.</source>
        <translation>离线标注中文文章，标注落在原文上。每一步操作都会立即存入项目文件，并且可以撤销。</translation>
    </message>
    <message>
        <source>About Annotator</source>
        <translation>关于 Annotator</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>the same text</source>
        <extracomment>How a document was found, in the context ``ImportDialog``; the keys are those of `import_preview.HOW`.</extracomment>
        <translation>文字相同</translation>
    </message>
    <message>
        <source>the same in the other script</source>
        <translation>同一文本，另一种字体（简繁）</translation>
    </message>
    <message>
        <source>the same in other lines</source>
        <translation>同一文本，换行不同</translation>
    </message>
    <message>
        <source>the same, corrected</source>
        <translation>同一文本，有订正</translation>
    </message>
    <message>
        <source>by its title</source>
        <translation>按标题</translation>
    </message>
    <message>
        <source>new here</source>
        <translation>新加入</translation>
    </message>
    <message>
        <source>not found here</source>
        <translation>本项目中没有</translation>
    </message>
    <message>
        <source>Import annotations</source>
        <extracomment>What combo boxes say in their data; no label or attribute is called so. The files are to be read again with this `ImportWish`. What is shown is to be done. Reading, or bringing in, is to stop. The one project file is to be opened, not imported.</extracomment>
        <translation>导入标注</translation>
    </message>
    <message>
        <source>Where a file does not say whose they are:</source>
        <translation>文件未注明标注者时，归于：</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Open this project instead</source>
        <translation>改为打开此项目</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>标注者</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>已有</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移位</translation>
    </message>
    <message>
        <source>Unclear</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>未采纳</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已删</translation>
    </message>
    <message>
        <source>New or changed ones whose place was found by their text, not their numbers</source>
        <translation>新增或更新的标注中，位置按文字而不是按编号找到的</translation>
    </message>
    <message>
        <source>Several places fit alike: they wait in the review queue for a person</source>
        <translation>有几处同样吻合：留在审阅队列中由人决定</translation>
    </message>
    <message>
        <source>An earlier file of the same annotator brought them; this one has them no more</source>
        <translation>同一标注者先前的文件里有，这份文件里已没有</translation>
    </message>
    <message>
        <source>Text in the file</source>
        <translation>文件中的文档</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>本项目中</translation>
    </message>
    <message>
        <source>How it was found</source>
        <translation>如何认定</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标注数</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Names not known here: {count}</source>
        <translation>本项目没有的名称：{count}</translation>
    </message>
    <message>
        <source>Needs a look: {count}</source>
        <translation>需要查看：{count}</translation>
    </message>
    <message>
        <source>Texts: {count}</source>
        <translation>文档：{count}</translation>
    </message>
    <message>
        <source>Gone: {count}</source>
        <translation>已删：{count}</translation>
    </message>
    <message>
        <source>Remove here, too, what their annotators removed: {count}</source>
        <translation>标注者已删除的，本项目也删除：{count}</translation>
    </message>
    <message>
        <source>not decided: not taken</source>
        <translation>未决定：不采纳</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>{name} ({count} times)</source>
        <translation>{name}（{count} 次）</translation>
    </message>
    <message>
        <source>make a label “{name}”</source>
        <translation>新建标签“{name}”</translation>
    </message>
    <message>
        <source>Reading again…</source>
        <translation>正在重新读取…</translation>
    </message>
    <message>
        <source>Bringing them in…</source>
        <translation>正在导入…</translation>
    </message>
    <message>
        <source>There is nothing here to bring in.</source>
        <translation>没有可导入的新内容。</translation>
    </message>
    <message>
        <source>New: {count}.</source>
        <translation>新增：{count}。</translation>
    </message>
    <message>
        <source>Changed by their annotators: {count}.</source>
        <translation>标注者有更新：{count}。</translation>
    </message>
    <message>
        <source>There already: {count}.</source>
        <translation>已有：{count}。</translation>
    </message>
    <message>
        <source>Unclear, for the review queue: {count}.</source>
        <translation>位置不明，留待审阅：{count}。</translation>
    </message>
    <message>
        <source>Not taken: {count}.</source>
        <translation>未采纳：{count}。</translation>
    </message>
    <message>
        <source>New texts: {count}.</source>
        <translation>新文档：{count}。</translation>
    </message>
    <message>
        <source>Marks of what is done, and no annotations.</source>
        <translation>只有完成标记，没有标注。</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>{files}: the project has all of it already.</source>
        <extracomment>What is dropped with one of these suffixes brings annotations. From so many changed rows on, the worker writes: the window would stand still for longer than an eye overlooks.</extracomment>
        <translation>{files}：其中内容项目里都已有。</translation>
    </message>
    <message>
        <source>Reading annotations…</source>
        <translation>正在读取标注…</translation>
    </message>
    <message>
        <source>Bringing annotations in…</source>
        <translation>正在导入标注…</translation>
    </message>
    <message>
        <source>This feedback is for {name}, and not for you.</source>
        <translation>这份反馈是给 {name} 的，不是给您的。</translation>
    </message>
    <message>
        <source>Feedback: new {fresh}, there already {count}, not taken {rejected}.</source>
        <translation>反馈：新增 {fresh}，已有 {count}，未采纳 {rejected}。</translation>
    </message>
    <message>
        <source>Reading feedback…</source>
        <translation>正在读取反馈…</translation>
    </message>
    <message>
        <source>Annotations added: {count}.</source>
        <translation>新增标注：{count}。</translation>
    </message>
    <message>
        <source>Updated: {count}.</source>
        <translation>更新：{count}。</translation>
    </message>
    <message>
        <source>There already: {count}.</source>
        <translation>已有：{count}。</translation>
    </message>
    <message>
        <source>Documents new: {count}.</source>
        <translation>新文档：{count}。</translation>
    </message>
    <message>
        <source>For the review queue: {count}.</source>
        <translation>留待审阅：{count}。</translation>
    </message>
    <message>
        <source>Not taken: {count}.</source>
        <translation>未采纳：{count}。</translation>
    </message>
    <message>
        <source>Brought in: what is done.</source>
        <translation>已导入完成标记。</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>“{text}” is not a number; write it like 69000, 6.9 or 4.72万亿.</source>
        <extracomment>What is said of a text that does not fit its kind, in the context ``Inspector``.</extracomment>
        <translation>“{text}”不是数字；请写成 69000、6.9 或 4.72万亿 这样的形式。</translation>
    </message>
    <message>
        <source>“{text}” is not a period; write 2024, 2024Q1, 2024H1, 2024-03, 2024-03-05 or 2024-01/2024-02.</source>
        <translation>“{text}”不是时期；请写成 2024、2024Q1、2024H1、2024-03、2024-03-05 或 2024-01/2024-02。</translation>
    </message>
    <message>
        <source>“{text}” is not one of the choices.</source>
        <translation>“{text}”不在选项之中。</translation>
    </message>
    <message>
        <source>Select text and press a label&apos;s key,
or click a tag to see it here.</source>
        <extracomment>Quotes are cut at this many characters; the text itself is in the pane. The annotation&apos;s id and its new label. The annotation&apos;s id, an attribute&apos;s name and its value; None deletes it. Whether it is the end (else the start), and by how many characters. The person is done here; the focus goes back to the text. What was entered and did not do: kept by annotation and attribute until it does.</extracomment>
        <translation>选中文字后按标签的按键，
或点击已有标注在此查看。</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>End</source>
        <translation>终点</translation>
    </message>
    <message>
        <source>Move by one character ({key})</source>
        <translation>移动一字（{key}）</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>{name}, {origin}, {when}</source>
        <translation>{name}，{origin}，{when}</translation>
    </message>
    <message>
        <source>By {name}, so it is read-only here ({origin}, {when})</source>
        <translation>由 {name} 标注，此处只读（{origin}，{when}）</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Reading files…</source>
        <translation>正在读取文件……</translation>
    </message>
    <message>
        <source>Documents added: {count}.</source>
        <translation>已添加文档 {count} 篇。</translation>
    </message>
    <message>
        <source>There already: {count}.</source>
        <translation>原已存在 {count} 篇（处）。</translation>
    </message>
    <message>
        <source>There was nothing to add.</source>
        <translation>没有可添加的内容。</translation>
    </message>
    <message>
        <source>Passed over: {count}.</source>
        <translation>略过 {count} 个。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>Finding articles…</source>
        <translation>正在划分文章……</translation>
    </message>
    <message>
        <source>What was passed over</source>
        <translation>被略过的内容</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止……</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <extracomment>The changed keys by action; an action that has its usual keys is not among them.</extracomment>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Filter by action or key</source>
        <translation>按操作或按键筛选</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>Give this key</source>
        <translation>设为此键</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>全部恢复默认</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>This key belongs to the label set.</source>
        <translation>此键属于标签集。</translation>
    </message>
    <message>
        <source>Choose an action, click the field and press the key it should have.</source>
        <translation>选择一项操作，点击输入框，再按下要用的键。</translation>
    </message>
    <message>
        <source>{key} is the key of “{action}” already; give that one another key first.</source>
        <translation>{key} 已是“{action}”的按键；请先给它换一个键。</translation>
    </message>
    <message>
        <source>A character alone is for labels; add Ctrl or Alt, or take a function key.</source>
        <translation>单个字符留给标签使用；请加上 Ctrl 或 Alt，或选用功能键。</translation>
    </message>
    <message>
        <source>{key} is its key now.</source>
        <translation>按键已改为 {key}。</translation>
    </message>
    <message>
        <source>It has no key now.</source>
        <translation>此操作现在没有按键。</translation>
    </message>
    <message>
        <source>All keys are as they were.</source>
        <translation>所有按键均已恢复默认。</translation>
    </message>
</context>
<context>
    <name>LabelBar</name>
    <message>
        <source>Sticky</source>
        <extracomment>A label&apos;s button was pressed: its name. Which label is held, or whether one is, has changed.</extracomment>
        <translation>保持标签</translation>
    </message>
    <message>
        <source>Keep a label on: every text you select is tagged with it. Escape lets go.</source>
        <translation>保持一个标签：选中的文字都会直接标上它。按 Esc 放开。</translation>
    </message>
    <message>
        <source>Select text, then press a label&apos;s key</source>
        <translation>选中文字，再按标签的按键</translation>
    </message>
    <message>
        <source>Press the label to keep on</source>
        <translation>请按要保持的标签</translation>
    </message>
    <message>
        <source>Just select text; Escape lets go</source>
        <translation>直接选中文字即可；按 Esc 放开</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>A sentence with the place in 〖〗</source>
        <translation>一句话，所指之处放在〖〗里</translation>
    </message>
    <message>
        <source>Add attribute</source>
        <translation>添加属性</translation>
    </message>
    <message>
        <source>Annotations have this name; the title can be changed.</source>
        <translation>已有标注使用这个名称；可以改的是标题。</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Choices with | between them. Values already given stay as they are.</source>
        <translation>选项之间用 | 隔开。已填写的值不变。</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name in files</source>
        <translation>文件中的名称</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>One choice</source>
        <translation>单选</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>必填</translation>
    </message>
    <message>
        <source>Several choices</source>
        <translation>多选</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>✓ What is labelled, one example a line</source>
        <translation>✓ 应标注的，一行一例</translation>
    </message>
    <message>
        <source>✗ What is not labelled</source>
        <translation>✗ 不标注的</translation>
    </message>
</context>
<context>
    <name>LabelSetDialog</name>
    <message>
        <source>Add a label</source>
        <translation>添加标签</translation>
    </message>
    <message>
        <source>Earlier in the bar of labels</source>
        <translation>在标签栏中前移</translation>
    </message>
    <message>
        <source>Label set</source>
        <translation>标签集</translation>
    </message>
    <message>
        <source>Later in the bar of labels</source>
        <translation>在标签栏中后移</translation>
    </message>
    <message>
        <source>Remove this label</source>
        <translation>移除这个标签</translation>
    </message>
    <message>
        <source>{count} annotations have this label. It can be removed when they have another one.</source>
        <translation>有 {count} 条标注使用这个标签。它们改用别的标签之后才能移除。</translation>
    </message>
</context>
<context>
    <name>LayerPanel</name>
    <message>
        <source>Layers</source>
        <extracomment>The layers are wanted side by side, or (False) all in both panes again. What the layers disagree about is wanted framed, or no longer.</extracomment>
        <translation>图层</translation>
    </message>
    <message>
        <source>Shown in the left pane</source>
        <translation>在左侧窗格中显示</translation>
    </message>
    <message>
        <source>Shown in the right pane</source>
        <translation>在右侧窗格中显示</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>One layer in the left pane, another in the right, scrolling together</source>
        <translation>左侧窗格显示一个图层，右侧显示另一个，同步滚动</translation>
    </message>
    <message>
        <source>By annotator</source>
        <translation>按标注者着色</translation>
    </message>
    <message>
        <source>Paint annotations in their annotators’ colours instead of their labels’</source>
        <translation>用标注者的颜色而不是标签的颜色显示标注</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>分歧</translation>
    </message>
    <message>
        <source>Frame what the layers disagree about</source>
        <translation>框出各图层不一致之处</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>隐藏姓名</translation>
    </message>
    <message>
        <source>Call annotators by number, so that nobody is judged by name</source>
        <translation>用编号称呼标注者，以免因人而异</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name}（您）</translation>
    </message>
    <message>
        <source>Choose another colour</source>
        <translation>选择其他颜色</translation>
    </message>
</context>
<context>
    <name>Layering</name>
    <message>
        <source>Comparing layers…</source>
        <translation>正在比较图层…</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{project} – Annotator</source>
        <extracomment>Width of the list, the panes and the right side in a window of 1440. Milliseconds from the last change of the text until what stands around it follows: the text is on the screen by then. Under which key a project that was handed out says so. The page turned to, and how the splitters stood before it; each page is made once.</extracomment>
        <translation>{project} – Annotator</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>标注</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Another program changed the project; it is shown as it is now.</source>
        <translation>项目已被其他程序更改，现已刷新。</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>简</source>
        <extracomment>The same in a character or two, for narrow columns.</extracomment>
        <translation>简</translation>
    </message>
    <message>
        <source>繁</source>
        <translation>繁</translation>
    </message>
    <message>
        <source>简繁</source>
        <translation>简繁</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <extracomment>Menus by name, in order; a dot makes one a submenu of the one before the dot.</extracomment>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近的项目(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Annotate</source>
        <translation>标注(&amp;A)</translation>
    </message>
    <message>
        <source>Tag &amp;as</source>
        <translation>标为(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>文档(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>S&amp;cript of this pane</source>
        <translation>此窗格的繁简(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Layout of this pane</source>
        <translation>此窗格的版式(&amp;L)</translation>
    </message>
    <message>
        <source>La&amp;yers</source>
        <translation>图层(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>外观(&amp;T)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>审阅(&amp;R)</translation>
    </message>
    <message>
        <source>Articles and &amp;paragraphs</source>
        <translation>文章与段落(&amp;P)</translation>
    </message>
</context>
<context>
    <name>NewProjectDialog</name>
    <message>
        <source>New project</source>
        <translation>新建项目</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择……</translation>
    </message>
    <message>
        <source>Your annotations carry your name; a team&apos;s files are told apart by it.</source>
        <translation>您的标注都带有您的姓名，团队据此区分各人的标注。</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Projects (*.anno)</source>
        <translation>项目 (*.anno)</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>✓ Labelled</source>
        <translation>✓ 标注</translation>
    </message>
    <message>
        <source>✗ Not labelled</source>
        <translation>✗ 不标注</translation>
    </message>
</context>
<context>
    <name>PaneFrame</name>
    <message>
        <source>No document</source>
        <extracomment>How wide a choice in the header gets on a wide screen, in characters. Which regional forms of the characters a view is set in; `source` and what is not here go by the document. A person chose a document in the header: its id. A person ticked done: the document&apos;s id and whether. The pane took the focus. It shows another document, script or layout now.</extracomment>
        <translation>没有文档</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>You are done with this document</source>
        <translation>您已完成本篇文档</translation>
    </message>
    <message>
        <source>Script of this pane</source>
        <translation>此窗格的繁简</translation>
    </message>
    <message>
        <source>Layout of this pane</source>
        <translation>此窗格的版式</translation>
    </message>
    <message>
        <source>Back to 100%</source>
        <translation>恢复为 100%</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Find in this pane</source>
        <translation>在此窗格中查找</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>The reference</source>
        <translation>基准图层</translation>
    </message>
    <message>
        <source>The other layer</source>
        <translation>另一图层</translation>
    </message>
    <message>
        <source>{name} has no such span.</source>
        <translation>{name} 没有这个片段。</translation>
    </message>
    <message>
        <source>Differences</source>
        <extracomment>A place was chosen: the annotation to go to. Whether all places are wanted or those that differ was chosen otherwise.</extracomment>
        <translation>不一致之处</translation>
    </message>
    <message>
        <source>All places</source>
        <translation>所有位置</translation>
    </message>
    <message>
        <source>A click on a figure shows its spans here.</source>
        <translation>点击数值，这里就显示相应的片段。</translation>
    </message>
    <message>
        <source>Looking for the places…</source>
        <translation>正在查找这些位置…</translation>
    </message>
    <message>
        <source>{what}: no place where the two differ.</source>
        <translation>{what}：没有双方不一致之处。</translation>
    </message>
    <message>
        <source>{what}: no place.</source>
        <translation>{what}：没有相应的位置。</translation>
    </message>
    <message>
        <source>{what}: {shown} of {count} places</source>
        <translation>{what}：{count} 处中的 {shown} 处</translation>
    </message>
    <message>
        <source>{what}: {count} places</source>
        <translation>{what}：{count} 处</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Something went wrong in the program ({what}). Your work is saved; a report is in {path}.</source>
        <extracomment>How many projects the menu remembers. A laptop&apos;s screen; what is remembered may be larger. Milliseconds after the window is there in which nothing disturbs the first look.</extracomment>
        <translation>程序出现错误（{what}）。您的工作已保存，报告在 {path}。</translation>
    </message>
    <message>
        <source>This project can only be read here: its file or its folder takes no changes. To work on it, copy it to a folder of your own and open it there.</source>
        <translation>此项目在这里只能阅读：它的文件或文件夹无法写入。要在其中工作，请把它复制到您自己的文件夹再打开。</translation>
    </message>
</context>
<context>
    <name>ReadingPane</name>
    <message>
        <source>Text</source>
        <extracomment>Which motion a key makes; the second of a pair extends the selection. Reading wants larger type than menus do. The zoom that makes sense, in percent. How often a selection dragged over the edge pulls the text along, in milliseconds. The selection is another one, by mouse, key or `select`. A selection was made by mouse and the button let go: for a sticky label. A person chose an annotation (its id), by click or by `next_annotation`; it is current already. A person clicked where no annotation is (or pressed Escape): none is current any more. A person moved an end of an annotation: its id and its new fragments (tuple[Span, ...]); nothing has changed yet. A person scrolled: the source offset at the top. A context menu is wanted at this global point; caret and current annotation are set for it already. Ctrl and wheel: +1 larger, -1 smaller.</extracomment>
        <translation>正文</translation>
    </message>
</context>
<context>
    <name>RoundBar</name>
    <message>
        <source>Hand in</source>
        <translation>上交</translation>
    </message>
    <message>
        <source>Write the one file that goes back</source>
        <translation>写出要交回的那一个文件</translation>
    </message>
    <message>
        <source>{round} from {lead}: {done} of {count} texts done</source>
        <translation>{lead} 分发的 {round}：已完成 {done} / {count} 篇</translation>
    </message>
</context>
<context>
    <name>RowsView</name>
    <message>
        <source>… and {count} more</source>
        <translation>……另有 {count} 行</translation>
    </message>
</context>
<context>
    <name>Safekeeping</name>
    <message>
        <source>Keeping a backup…</source>
        <translation>正在备份…</translation>
    </message>
</context>
<context>
    <name>SearchPanel</name>
    <message>
        <source>Document</source>
        <extracomment>How many characters before a place are shown.</extracomment>
        <translation>文档</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Search all documents, either script</source>
        <extracomment>A person looks for this text. A person chose a place.</extracomment>
        <translation>搜索全部文档（繁简皆可）</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>“{text}”: places: {count}, documents: {documents}</source>
        <translation>“{text}”：{count} 处，{documents} 篇</translation>
    </message>
</context>
<context>
    <name>Sectioning</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Title of the article</source>
        <translation>文章标题</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Your name, for new projects and annotations</source>
        <extracomment>What settings are called; the rows of `settings.SETTINGS` have the same titles.</extracomment>
        <translation>您的姓名（用于新项目与标注）</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>界面语言</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Size of the text, in percent</source>
        <translation>文字大小（百分比）</translation>
    </message>
    <message>
        <source>Traditional script of the panes</source>
        <translation>窗格所用的繁体</translation>
    </message>
    <message>
        <source>Layout of the panes</source>
        <translation>窗格的版式</translation>
    </message>
    <message>
        <source>Scroll both panes together</source>
        <translation>两窗格同步滚动</translation>
    </message>
    <message>
        <source>Keep a label for the next selections</source>
        <translation>保持标签以便连续标注</translation>
    </message>
    <message>
        <source>Keep automatic backups</source>
        <translation>自动备份</translation>
    </message>
</context>
<context>
    <name>StateLine</name>
    <message>
        <source>Read-only: changes are not possible here</source>
        <translation>只读：无法更改</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>所有更改均已保存</translation>
    </message>
    <message>
        <source>Sticky: {label}</source>
        <translation>保持：{label}</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>add documents ({count})</source>
        <translation>添加文档（{count} 篇）</translation>
    </message>
    <message>
        <source>tag “{quote}” as {label}</source>
        <translation>将“{quote}”标为 {label}</translation>
    </message>
    <message>
        <source>tag {count} places as {label}</source>
        <translation>将 {count} 处标为 {label}</translation>
    </message>
    <message>
        <source>change “{quote}”</source>
        <translation>更改“{quote}”</translation>
    </message>
    <message>
        <source>change {count} annotations</source>
        <translation>更改 {count} 处标注</translation>
    </message>
    <message>
        <source>move the boundary of “{quote}”</source>
        <translation>移动“{quote}”的边界</translation>
    </message>
    <message>
        <source>remove “{quote}”</source>
        <translation>删除“{quote}”</translation>
    </message>
    <message>
        <source>remove {count} annotations</source>
        <translation>删除 {count} 处标注</translation>
    </message>
    <message>
        <source>edit “{title}”</source>
        <translation>编辑“{title}”</translation>
    </message>
    <message>
        <source>delete “{title}”</source>
        <translation>删除“{title}”</translation>
    </message>
    <message>
        <source>mark “{title}” as done</source>
        <translation>将“{title}”标为完成</translation>
    </message>
    <message>
        <source>mark “{title}” as not done</source>
        <translation>将“{title}”标为未完成</translation>
    </message>
    <message>
        <source>correct the sections of “{title}”</source>
        <translation>更正“{title}”的篇章划分</translation>
    </message>
    <message>
        <source>replace the label set</source>
        <translation>替换标签集</translation>
    </message>
    <message>
        <source>add to the glossary ({count})</source>
        <translation>添加词表条目（{count} 条）</translation>
    </message>
    <message>
        <source>import “{file}”</source>
        <translation>导入“{file}”</translation>
    </message>
    <message>
        <source>accept suggestions ({count})</source>
        <translation>采纳建议（{count} 条）</translation>
    </message>
    <message>
        <source>add the annotator {name}</source>
        <translation>添加标注者 {name}</translation>
    </message>
    <message>
        <source>put places that all agree on into gold ({count})</source>
        <translation>把一致之处放入金标准（{count}）</translation>
    </message>
    <message>
        <source>decide about “{quote}”</source>
        <translation>裁定“{quote}”</translation>
    </message>
    <message>
        <source>decide about differences by rule ({count})</source>
        <translation>按规则裁定分歧（{count}）</translation>
    </message>
    <message>
        <source>take the decision about “{quote}” back</source>
        <translation>撤回对“{quote}”的裁定</translation>
    </message>
    <message>
        <source>take decisions back ({count})</source>
        <translation>撤回裁定（{count}）</translation>
    </message>
    <message>
        <source>change “{quote}” in gold</source>
        <translation>修改金标准中的“{quote}”</translation>
    </message>
    <message>
        <source>change places in gold ({count})</source>
        <translation>修改金标准（{count} 处）</translation>
    </message>
    <message>
        <source>make “{quote}” an example of {label}</source>
        <translation>把“{quote}”列为 {label} 的例子</translation>
    </message>
    <message>
        <source>make places of “{quote}” alike ({count})</source>
        <translation>统一“{quote}”的标注（{count}）</translation>
    </message>
    <message>
        <source>read the feedback in “{file}”</source>
        <translation>读取“{file}”中的反馈</translation>
    </message>
    <message>
        <source>change the settings of the project</source>
        <translation>修改项目设置</translation>
    </message>
    <message>
        <source>put places that one person alone has done into gold ({count})</source>
        <translation>将只由一人完成之处收入金标准（{count}）</translation>
    </message>
</context>
<context>
    <name>Undefined</name>
    <message>
        <source>There is no document that both have done or labelled.</source>
        <extracomment>The sentences of the core for what is not defined; those of `review.figures`.</extracomment>
        <translation>没有双方都完成或标注过的文档。</translation>
    </message>
    <message>
        <source>There are not two layers to compare.</source>
        <translation>没有可供比较的两个图层。</translation>
    </message>
    <message>
        <source>All characters are in one category only, so agreement by chance would be complete too.</source>
        <translation>所有的字都属于同一类，碰巧也会完全一致。</translation>
    </message>
    <message>
        <source>The documents have no characters but white space.</source>
        <translation>这些文档里只有空白字符。</translation>
    </message>
    <message>
        <source>Neither layer has a span.</source>
        <translation>两个图层都没有片段。</translation>
    </message>
    <message>
        <source>The reference layer has no span, so there is none to find again.</source>
        <translation>基准图层没有片段，也就没有可找回的。</translation>
    </message>
    <message>
        <source>The other layer has no span, so none can be right.</source>
        <translation>另一图层没有片段，也就没有可判对错的。</translation>
    </message>
    <message>
        <source>It is defined for two annotators only (Krippendorff and others 2016); see the pairs.</source>
        <translation>只对两位标注者有定义（Krippendorff 等，2016）；请看两两比较。</translation>
    </message>
    <message>
        <source>It is computed over all documents together.</source>
        <translation>只对全部文档合起来计算。</translation>
    </message>
    <message>
        <source>An interval needs two documents or more to draw from.</source>
        <translation>要有两篇以上的文档可供抽取，才能给出区间。</translation>
    </message>
    <message>
        <source>It was not asked for.</source>
        <translation>没有要求计算。</translation>
    </message>
    <message>
        <source>More than a tenth of the resamples do not have the figure.</source>
        <translation>超过十分之一的重抽样得不到这个数值。</translation>
    </message>
    <message>
        <source>The library pygamma-agreement is not installed.</source>
        <translation>没有安装程序库 pygamma-agreement。</translation>
    </message>
    <message>
        <source>There are too many spans: the computation grows with their square.</source>
        <translation>片段太多：计算量随片段数的平方增长。</translation>
    </message>
    <message>
        <source>One of the layers has no span to align.</source>
        <translation>其中一个图层没有可对齐的片段。</translation>
    </message>
</context>
<context>
    <name>Viewing</name>
    <message>
        <source>Delete document</source>
        <translation>删除文档</translation>
    </message>
    <message>
        <source>Delete “{title}” and its annotations ({count})? Undo brings them back.</source>
        <translation>删除“{title}”及其标注（{count} 处）？撤销可以恢复。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>As written</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Simplified</source>
        <extracomment>What script a document is written in.</extracomment>
        <translation>简体</translation>
    </message>
    <message>
        <source>Traditional</source>
        <translation>繁体</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>台湾正体</translation>
    </message>
    <message>
        <source>Taiwan, with phrases</source>
        <translation>台湾正体（含用词）</translation>
    </message>
    <message>
        <source>Hong Kong</source>
        <translation>香港繁体</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>段落</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原行</translation>
    </message>
    <message>
        <source>Labelled</source>
        <translation>已标注</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>已裁定</translation>
    </message>
    <message>
        <source>Mixed</source>
        <translation>繁简混用</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>出版者</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>版面</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>by hand</source>
        <extracomment>How an annotation came to be; the part of an origin before its colon.</extracomment>
        <translation>手工标注</translation>
    </message>
    <message>
        <source>as the same text elsewhere</source>
        <translation>因文字相同而标注</translation>
    </message>
    <message>
        <source>from a suggestion</source>
        <translation>采纳建议</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>by a rule</source>
        <translation>规则标注</translation>
    </message>
</context>
<context>
    <name>WorkingDialog</name>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
</context>
<context>
    <name>fonts</name>
    <message>
        <source>No font here shows Chinese. Install one, for example Noto Serif CJK (Debian and Ubuntu: the package fonts-noto-cjk), and start again.</source>
        <extracomment>For each form of the characters the families that have it, the best for long reading first: printed faces, then plain ones. SimSun and MingLiU come last, because at the sizes of a screen they are bitmaps. Where forms are missing, the next best ones. How many families a font names: more only make Qt look longer for a character that none has. Families for menus and lists, plain ones, where the system&apos;s own choice for Han may be another weight.</extracomment>
        <translation>本机没有能显示中文的字体。请安装一种，例如 Noto Serif CJK（Debian 和 Ubuntu：软件包 fonts-noto-cjk），然后重新启动。</translation>
    </message>
</context>
<context>
    <name>CandidatesPanel</name>
    <message>
        <source>Click a value above or type one; an empty field takes what the version has</source>
        <translation>点击上面的取值或自行输入；留空则沿用所采用版本的取值</translation>
    </message>
    <message>
        <source>Edit the team&apos;s list of reasons</source>
        <translation>编辑团队的理由列表</translation>
    </message>
    <message>
        <source>Left out by: {names}</source>
        <translation>未标注者：{names}</translation>
    </message>
    <message>
        <source>Reason: choose or type, or none</source>
        <translation>理由：可选择或输入，也可不填</translation>
    </message>
    <message>
        <source>Settled: {what}{reason} – {name}, {when}</source>
        <translation>已裁定：{what}{reason} – {name}，{when}</translation>
    </message>
    <message>
        <source>drawn: “{text}”</source>
        <translation>另行标注：“{text}”</translation>
    </message>
    <message>
        <source>nothing belongs here</source>
        <translation>此处不应标注</translation>
    </message>
    <message>
        <source>what gold has; its authors have removed it since</source>
        <translation>金标准中的内容；其标注者后来已将它删除</translation>
    </message>
    <message>
        <source>Values for gold: choose each, then take both</source>
        <translation>金标准的取值：逐项选定，再按“全部采用”</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>Decide on this value</source>
        <translation>采用这个取值</translation>
    </message>
    <message>
        <source>Marked as a question</source>
        <translation>标为存疑</translation>
    </message>
    <message>
        <source>Take {letter}</source>
        <translation>采用 {letter}</translation>
    </message>
    <message>
        <source>✓ Taken</source>
        <translation>✓ 已采用</translation>
    </message>
</context>
<context>
    <name>ConsistencyPage</name>
    <message>
        <source>All kinds</source>
        <translation>所有种类</translation>
    </message>
    <message>
        <source>Findings: {count}</source>
        <translation>发现：{count}</translation>
    </message>
    <message>
        <source>Looking for what differs…</source>
        <translation>正在查找不一致之处…</translation>
    </message>
    <message>
        <source>Make alike</source>
        <translation>统一</translation>
    </message>
    <message>
        <source>Make these ({count}):</source>
        <translation>将 {count} 处统一为：</translation>
    </message>
    <message>
        <source>Nothing is treated in several ways.</source>
        <translation>没有发现不一致之处。</translation>
    </message>
    <message>
        <source>Only one&apos;s own annotations and gold can be changed here.</source>
        <translation>此处只能修改自己的标注和金标准。</translation>
    </message>
    <message>
        <source>Only the chosen</source>
        <translation>仅所选</translation>
    </message>
    <message>
        <source>Places made alike: {count}</source>
        <translation>已统一：{count} 处</translation>
    </message>
    <message>
        <source>What to make them</source>
        <translation>统一成什么</translation>
    </message>
    <message>
        <source>Which findings are shown</source>
        <translation>显示哪些发现</translation>
    </message>
    <message>
        <source>Whose annotations are looked through</source>
        <translation>检查谁的标注</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Document</source>
        <translation>文档</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>处数</translation>
    </message>
    <message>
        <source>Tagged as</source>
        <translation>标注为</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>not tagged</source>
        <translation>未标注</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All agree on {count} places</source>
        <translation>{count} 处完全一致</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>所有文档</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>任何种类</translation>
    </message>
    <message>
        <source>Any label</source>
        <translation>任何标签</translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation>任何人</translation>
    </message>
    <message>
        <source>By rule…</source>
        <translation>按规则…</translation>
    </message>
    <message>
        <source>Call annotators by numbers, so that the text alone decides</source>
        <translation>用编号代替姓名，只凭文字裁定</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>分歧</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>隐藏姓名</translation>
    </message>
    <message>
        <source>How far each annotator agrees with gold: exact spans, F1, over what is in gold</source>
        <translation>各标注者与金标准的一致程度：片段精确一致的 F1，只计已有裁定之处</translation>
    </message>
    <message>
        <source>Left to settle</source>
        <translation>待裁定</translation>
    </message>
    <message>
        <source>Settle the differences in this list by a rule, previewed</source>
        <translation>按规则裁定列表中的分歧，可先预览</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>已裁定</translation>
    </message>
    <message>
        <source>Settled {settled}, left {left}</source>
        <translation>已裁定 {settled}，剩余 {left}</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>本文档</translation>
    </message>
    <message>
        <source>To gold</source>
        <translation>收入金标准</translation>
    </message>
    <message>
        <source>With gold (F1): {figures}</source>
        <translation>与金标准（F1）：{figures}</translation>
    </message>
    <message>
        <source>{kind}: settled {settled}, left {left}</source>
        <translation>{kind}：已裁定 {settled}，剩余 {left}</translation>
    </message>
    <message>
        <source>Export gold…</source>
        <translation>导出金标准…</translation>
    </message>
    <message>
        <source>Write feedback…</source>
        <translation>写出反馈…</translation>
    </message>
    <message>
        <source>Tell each annotator what became of their work, and why</source>
        <translation>告诉每位标注者其标注的处理结果和理由</translation>
    </message>
    <message>
        <source>{count} places in {documents} documents that one person alone has done</source>
        <translation>{documents} 篇只由一人完成的文档中有 {count} 处</translation>
    </message>
    <message>
        <source>{count} places in a document that one person alone has done</source>
        <translation>1 篇只由一人完成的文档中有 {count} 处</translation>
    </message>
</context>
<context>
    <name>ReasonsDialog</name>
    <message>
        <source>One reason a line. The whole team finds them in the list.</source>
        <translation>每行一条理由。整个团队都能在列表中看到。</translation>
    </message>
    <message>
        <source>Reasons for decisions</source>
        <translation>裁定理由</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>An annotator asks: is this right?</source>
        <translation>标注者存疑：这样对吗？</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Boundary</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>Does it belong there?</source>
        <translation>这里该不该标？</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>漏标</translation>
    </message>
    <message>
        <source>Not tagged here</source>
        <translation>此处未标</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Several boundaries</source>
        <translation>边界不一</translation>
    </message>
    <message>
        <source>Several labels</source>
        <translation>标签不一</translation>
    </message>
    <message>
        <source>Several names</source>
        <translation>名称不一</translation>
    </message>
    <message>
        <source>The longest span</source>
        <translation>最长的片段</translation>
    </message>
    <message>
        <source>Unclear place</source>
        <translation>位置不明</translation>
    </message>
    <message>
        <source>What most annotators say</source>
        <translation>多数标注者的版本</translation>
    </message>
    <message>
        <source>What one annotator says</source>
        <translation>某位标注者的版本</translation>
    </message>
    <message>
        <source>Where does it begin and end?</source>
        <translation>从哪里到哪里？</translation>
    </message>
    <message>
        <source>Which label is it?</source>
        <translation>该用哪个标签？</translation>
    </message>
    <message>
        <source>Which place is meant?</source>
        <translation>指的是哪一处？</translation>
    </message>
    <message>
        <source>The file has “{quote}”. Is this the place?</source>
        <translation>文件中是“{quote}”。指的是这一处吗？</translation>
    </message>
    <message>
        <source>The file has “{quote}”. Which place is meant?</source>
        <translation>文件中是“{quote}”。指的是哪一处？</translation>
    </message>
    <message>
        <source>Which values are right?</source>
        <translation>哪些取值正确？</translation>
    </message>
    <message>
        <source>boundary</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>not to be labelled</source>
        <translation>不应标注</translation>
    </message>
    <message>
        <source>overlooked</source>
        <translation>漏标</translation>
    </message>
    <message>
        <source>unclear in the codebook</source>
        <translation>编码手册不明确</translation>
    </message>
    <message>
        <source>wrong label</source>
        <translation>标签有误</translation>
    </message>
    <message>
        <source>wrong value</source>
        <translation>取值有误</translation>
    </message>
    <message>
        <source>questions and unclear places are for a person</source>
        <translation>疑问和位置不明的须由人裁定</translation>
    </message>
    <message>
        <source>no version has more than half</source>
        <translation>没有过半数的版本</translation>
    </message>
    <message>
        <source>the place is agreed on, its values are not</source>
        <translation>位置一致，取值不一致</translation>
    </message>
    <message>
        <source>not about boundaries</source>
        <translation>不是边界的分歧</translation>
    </message>
    <message>
        <source>equally long, or with different values</source>
        <translation>长度相同或取值不同</translation>
    </message>
    <message>
        <source>nothing was done there by the one annotator</source>
        <translation>这位标注者未处理该文档</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Comparing the annotators…</source>
        <translation>正在比较各标注者…</translation>
    </message>
    <message>
        <source>Comparing with gold…</source>
        <translation>正在与金标准比较…</translation>
    </message>
    <message>
        <source>Everything is settled.</source>
        <translation>全部裁定完毕。</translation>
    </message>
    <message>
        <source>G</source>
        <translation>金</translation>
    </message>
    <message>
        <source>No differences pass these filters.</source>
        <translation>没有符合筛选条件的分歧。</translation>
    </message>
    <message>
        <source>No differences. Import what annotators hand in, and they show here.</source>
        <translation>没有分歧。导入标注者交回的文件后，分歧会显示在这里。</translation>
    </message>
    <message>
        <source>Places that all agree on are in gold now: {count}</source>
        <translation>一致之处已收入金标准：{count}</translation>
    </message>
    <message>
        <source>Select what is right, then press a label&apos;s key.</source>
        <translation>请先选中正确的文字，再按标签的按键。</translation>
    </message>
    <message>
        <source>Select what is right, with the mouse or Shift and arrows; then a label&apos;s key.</source>
        <translation>用鼠标或 Shift 加方向键选中正确的文字，再按标签的按键。</translation>
    </message>
    <message>
        <source>Settled by rule: {count}</source>
        <translation>已按规则裁定：{count}</translation>
    </message>
    <message>
        <source>{number} of {count} · {title}</source>
        <translation>第 {number} 项，共 {count} 项 · {title}</translation>
    </message>
    <message>
        <source>“{text}” is an example in the codebook now.</source>
        <translation>“{text}”已收为编码手册的示例。</translation>
    </message>
    <message>
        <source>Putting into gold what all agree on…</source>
        <translation>正在将一致之处收入金标准…</translation>
    </message>
    <message>
        <source>Settling by rule…</source>
        <translation>正在按规则裁定…</translation>
    </message>
    <message>
        <source>Working out what the rule settles…</source>
        <translation>正在推算规则将裁定哪些分歧…</translation>
    </message>
    <message>
        <source>The comparison was stopped. Leave this page and come back.</source>
        <translation>比较已停止。请离开本页后再回来。</translation>
    </message>
    <message>
        <source>Places that one person alone has done are in gold now: {count}</source>
        <translation>只由一人完成之处已收入金标准：{count}</translation>
    </message>
    <message>
        <source>; left, being questions or contradicting one another: {left}</source>
        <translation>；因有疑问或互相矛盾而留下：{left}</translation>
    </message>
    <message>
        <source>Putting into gold what one person alone has done…</source>
        <translation>正在将只由一人完成的内容收入金标准…</translation>
    </message>
</context>
<context>
    <name>RuleDialog</name>
    <message>
        <source>Annotator</source>
        <translation>标注者</translation>
    </message>
    <message>
        <source>In gold</source>
        <translation>金标准</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Settle</source>
        <translation>裁定</translation>
    </message>
    <message>
        <source>Settle by rule</source>
        <translation>按规则裁定</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>This rule settles none of them.</source>
        <translation>此规则不能裁定其中任何一处。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>各版本</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>正在推算…</translation>
    </message>
    <message>
        <source>Settles {count} differences. One undo takes all of it back.</source>
        <translation>将裁定 {count} 处分歧。撤销一次即可全部收回。</translation>
    </message>
    <message>
        <source>Leaves {count}: {why}</source>
        <translation>其余 {count} 处不变：{why}</translation>
    </message>
    <message>
        <source>{why} ({count})</source>
        <translation>{why}（{count}）</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The position {position} of an anchor is not a place in a text.</source>
        <translation>锚点的位置 {position} 不在文本之内。</translation>
    </message>
    <message>
        <source>There is no status “{status}”; it is one of {known}.</source>
        <translation>没有“{status}”这种状态；可用的有：{known}。</translation>
    </message>
    <message>
        <source>There is no origin “{origin}”; it is hand, same, import, suggest:NAME or rule:NAME.</source>
        <translation>没有“{origin}”这种来源；可用的有 hand、same、import、suggest:名称、rule:名称。</translation>
    </message>
    <message>
        <source>“{value}” is not text.</source>
        <translation>“{value}”不是文字。</translation>
    </message>
    <message>
        <source>“{text}” is not a number; write it like 69000, 6.9 or 4.72万亿.</source>
        <translation>“{text}”不是数字；请写成 69000、6.9 或 4.72万亿 这样的形式。</translation>
    </message>
    <message>
        <source>“{value}” is not a number.</source>
        <translation>“{value}”不是数字。</translation>
    </message>
    <message>
        <source>That number is too large for a number here.</source>
        <translation>这个数字太大，超出了可记录的范围。</translation>
    </message>
    <message>
        <source>“{text}” is too large or too small for a number here.</source>
        <translation>“{text}”太大或太小，超出了可记录的范围。</translation>
    </message>
    <message>
        <source>“{value}” is not one of {choices}.</source>
        <translation>“{value}”不是可选项；可选的有：{choices}。</translation>
    </message>
    <message>
        <source>“{value}” is not a list of choices.</source>
        <translation>“{value}”不是选项列表。</translation>
    </message>
    <message>
        <source>“{value}” is not a period; write 2024, 2024Q1, 2024H1, 2024-03, 2024-03-05, or two of them like 2024-01/2024-02.</source>
        <translation>“{value}”不是时期；请写成 2024、2024Q1、2024H1、2024-03、2024-03-05，或像 2024-01/2024-02 这样写出起止。</translation>
    </message>
    <message>
        <source>“{choice}” is not one of {choices}.</source>
        <translation>“{choice}”不是可选项；可选的有：{choices}。</translation>
    </message>
    <message>
        <source>The text holds a NUL character at {at}, so it is not plain text.</source>
        <translation>文本在位置 {at} 含有 NUL 字符，因此不是纯文本。</translation>
    </message>
    <message>
        <source>The text holds half a character (a lone surrogate) at {at}, so it is damaged.</source>
        <translation>文本在位置 {at} 只有半个字符（孤立的代理码元），因此已损坏。</translation>
    </message>
    <message>
        <source>label {number}</source>
        <translation>第 {number} 个标签</translation>
    </message>
    <message>
        <source>label “{name}”</source>
        <translation>标签“{name}”</translation>
    </message>
    <message>
        <source>The label {label} has no attribute “{name}”; it has {known}.</source>
        <translation>标签 {label} 没有属性“{name}”；它的属性有：{known}。</translation>
    </message>
    <message>
        <source>There is no label “{name}”; the project has {known}.</source>
        <translation>没有标签“{name}”；项目中的标签有：{known}。</translation>
    </message>
    <message>
        <source>A label set is an object with a list “labels”.</source>
        <translation>标签集应是一个对象，其中有列表“labels”。</translation>
    </message>
    <message>
        <source>The label set is of version {version}; this program reads version 1.</source>
        <translation>标签集的版本是 {version}；本程序只能读取版本 1。</translation>
    </message>
    <message>
        <source>Two labels have the name “{twice}”.</source>
        <translation>有两个标签都叫“{twice}”。</translation>
    </message>
    <message>
        <source>Two labels have the key “{twice}”.</source>
        <translation>有两个标签都用按键“{twice}”。</translation>
    </message>
    <message>
        <source>The {where} is not an object.</source>
        <translation>{where}不是对象。</translation>
    </message>
    <message>
        <source>The name of {where} has to be 1 to 64 characters without spaces or any of . : / | , ; = and quotes.</source>
        <translation>{where}的名称须为 1 至 64 个字符，不得含空格、引号或 . : / | , ; = 中的任何一个。</translation>
    </message>
    <message>
        <source>The colour of {where} has to look like #1A2B3C.</source>
        <translation>{where}的颜色须写成 #1A2B3C 这样的形式。</translation>
    </message>
    <message>
        <source>The key of {where} has to be one character.</source>
        <translation>{where}的按键须为一个字符。</translation>
    </message>
    <message>
        <source>The attributes of {where} have to be a list.</source>
        <translation>{where}的属性须为列表。</translation>
    </message>
    <message>
        <source>Two attributes of {where} have the same name.</source>
        <translation>{where}有两个同名的属性。</translation>
    </message>
    <message>
        <source>An attribute of {where} needs a name without spaces or any of . : / | , ; = and quotes.</source>
        <translation>{where}的每个属性都要有名称，且不得含空格、引号或 . : / | , ; = 中的任何一个。</translation>
    </message>
    <message>
        <source>The attribute {name} of {where} is of kind “{kind}”; it has to be one of {known}.</source>
        <translation>{where}的属性 {name} 的种类是“{kind}”；可用的有：{known}。</translation>
    </message>
    <message>
        <source>choices of {name} of {where}</source>
        <translation>{where}的 {name} 的选项</translation>
    </message>
    <message>
        <source>The attribute {name} of {where} needs choices.</source>
        <translation>{where}的属性 {name} 需要有选项。</translation>
    </message>
    <message>
        <source>“required” of {name} of {where} has to be true or false.</source>
        <translation>{where}的 {name} 的“required”须为 true 或 false。</translation>
    </message>
    <message>
        <source>The {what} has to be an object of texts by language.</source>
        <translation>{what}须为按语言列出文字的对象。</translation>
    </message>
    <message>
        <source>The {what} have to be a list of texts.</source>
        <translation>{what}须为文字的列表。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}：{reason}</translation>
    </message>
    <message>
        <source>title of {where}</source>
        <translation>{where}的标题</translation>
    </message>
    <message>
        <source>definition of {where}</source>
        <translation>{where}的定义</translation>
    </message>
    <message>
        <source>examples of {where}</source>
        <translation>{where}的示例</translation>
    </message>
    <message>
        <source>counterexamples of {where}</source>
        <translation>{where}的反例</translation>
    </message>
    <message>
        <source>section “{title}”</source>
        <translation>篇章“{title}”</translation>
    </message>
    <message>
        <source>The pieces of the sections end at character {at}, the text at {length}.</source>
        <translation>篇章的各段止于第 {at} 个字符，而文本止于第 {length} 个字符。</translation>
    </message>
    <message>
        <source>A section has to be an object with “id”, “title” and “pieces”.</source>
        <translation>篇章须为含有“id”“title”和“pieces”的对象。</translation>
    </message>
    <message>
        <source>The “id” of a section has to be a text that is not empty.</source>
        <translation>篇章的“id”须为非空的文字。</translation>
    </message>
    <message>
        <source>The title of the section {identity} has to be a text.</source>
        <translation>篇章 {identity} 的标题须为文字。</translation>
    </message>
    <message>
        <source>The metadata of the {where} have to be an object of texts.</source>
        <translation>{where}的元数据须为由文字组成的对象。</translation>
    </message>
    <message>
        <source>The {where} needs a list of pieces.</source>
        <translation>{where}需要有段的列表。</translation>
    </message>
    <message>
        <source>piece {number} of the {where}</source>
        <translation>{where}的第 {number} 段</translation>
    </message>
    <message>
        <source>The {where} has to be an object with “start”, “end” and “kind”.</source>
        <translation>{where}须为含有“start”“end”和“kind”的对象。</translation>
    </message>
    <message>
        <source>The {where} has to run from “start” to a later “end”, whole numbers from 0.</source>
        <translation>{where}的“start”和“end”须为从 0 起的整数，且“end”在“start”之后。</translation>
    </message>
    <message>
        <source>The {where} is of kind “{kind}”; it has to be one of {known}.</source>
        <translation>{where}的种类是“{kind}”；可用的有：{known}。</translation>
    </message>
    <message>
        <source>“continues” of the {where} has to be true or false.</source>
        <translation>{where}的“continues”须为 true 或 false。</translation>
    </message>
    <message>
        <source>A piece is of kind “{kind}”; it has to be one of {known}.</source>
        <translation>有一段的种类是“{kind}”；可用的有：{known}。</translation>
    </message>
    <message>
        <source>The pieces of the sections do not cover the text once: look at character {at}.</source>
        <translation>篇章的各段没有不重不漏地覆盖文本：请查看第 {at} 个字符处。</translation>
    </message>
    <message>
        <source>The section “{title}” has no pieces.</source>
        <translation>篇章“{title}”没有段。</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>权限不足</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>设备或资源正忙</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>超出磁盘配额</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>Invalid argument</source>
        <translation>参数无效</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>输入/输出错误</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>是一个文件夹</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>符号链接的层数过多</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>文件名过长</translation>
    </message>
    <message>
        <source>No such device</source>
        <translation>没有这个设备</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>系统不允许此操作</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>磁盘为只读</translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <source>There is no span to take the hull of.</source>
        <translation>没有片段，无从取其首尾。</translation>
    </message>
    <message>
        <source>An annotation needs at least one span.</source>
        <translation>一处标注至少要有一个片段。</translation>
    </message>
    <message>
        <source>The span {start}:{end} is not a range; its start has to be 0 or more and not after its end.</source>
        <translation>片段 {start}:{end} 不是有效的范围；起点须不小于 0，且不在终点之后。</translation>
    </message>
    <message>
        <source>The span {start}:{end} is empty; it needs at least one character.</source>
        <translation>片段 {start}:{end} 是空的；至少要有一个字符。</translation>
    </message>
    <message>
        <source>The span {start}:{end} runs past the end of the text, which has {length} characters.</source>
        <translation>片段 {start}:{end} 超出了文本末尾；文本共有 {length} 个字符。</translation>
    </message>
    <message>
        <source>The fragments {start}:{end} and {after_start}:{after_end} overlap; they have to be disjoint.</source>
        <translation>片段 {start}:{end} 与 {after_start}:{after_end} 重叠；它们不得相交。</translation>
    </message>
    <message>
        <source>Annotator project (documents and annotations)</source>
        <translation>Annotator 项目（文档与标注）</translation>
    </message>
    <message>
        <source>“{first}” and “{last}” are not offsets.</source>
        <translation>“{first}”和“{last}”不是字符位置。</translation>
    </message>
    <message>
        <source>The fragments {listed} do not run from {start} to {end}.</source>
        <translation>各片段 {listed} 并非从 {start} 到 {end}。</translation>
    </message>
    <message>
        <source>CSV (annotations)</source>
        <translation>CSV（标注）</translation>
    </message>
    <message>
        <source>Attributes that the label set lacks are left out: {listed}.</source>
        <translation>标签集中没有的属性未写入：{listed}。</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} 是空文件。</translation>
    </message>
    <message>
        <source>the columns {missing} are missing; save it with commas between the cells</source>
        <translation>缺少这些列：{missing}；请以逗号分隔单元格后重新保存</translation>
    </message>
    <message>
        <source>the columns {missing} are missing</source>
        <translation>缺少这些列：{missing}</translation>
    </message>
    <message>
        <source>the column {name} stands there twice</source>
        <translation>列 {name} 出现了两次</translation>
    </message>
    <message>
        <source>The fragments “{listed}” are not pairs of offsets like [[3, 5], [9, 12]].</source>
        <translation>片段“{listed}”不是 [[3, 5], [9, 12]] 这样成对的字符位置。</translation>
    </message>
    <message>
        <source>It carries annotations only: no texts, sections, marks of done or documents without annotations.</source>
        <translation>此格式只含标注：不含原文、篇章划分、完成标记以及没有标注的文档。</translation>
    </message>
    <message>
        <source>Reasons of review decisions and ids of other tools are left out.</source>
        <translation>审阅裁定的理由和其他工具的 id 不会写入。</translation>
    </message>
    <message>
        <source>1 document has no annotations and no row.</source>
        <translation>有 1 篇文档没有标注，因而没有对应的行。</translation>
    </message>
    <message>
        <source>{count} documents have no annotations and no row.</source>
        <translation>有 {count} 篇文档没有标注，因而没有对应的行。</translation>
    </message>
    <message>
        <source>it is not CSV ({reason})</source>
        <translation>不是 CSV（{reason}）</translation>
    </message>
    <message>
        <source>it has {cells} cells, the header {columns}</source>
        <translation>有 {cells} 个单元格，而表头有 {columns} 个</translation>
    </message>
    <message>
        <source>it is not UTF-8; save the table as “CSV UTF-8”</source>
        <translation>不是 UTF-8；请将表格另存为“CSV UTF-8”</translation>
    </message>
    <message>
        <source>Annotator feedback (what review made of one annotator&apos;s work)</source>
        <translation>Annotator 反馈（审阅对某位标注者各处标注的处理）</translation>
    </message>
    <message>
        <source>it is not UTF-8; save the file as UTF-8</source>
        <translation>不是 UTF-8；请将文件另存为 UTF-8</translation>
    </message>
    <message>
        <source>it is not a line of feedback ({reason})</source>
        <translation>不是反馈文件的行（{reason}）</translation>
    </message>
    <message>
        <source>it is not JSON ({reason})</source>
        <translation>不是 JSON（{reason}）</translation>
    </message>
    <message>
        <source>it is nested too deep</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>Annotator JSONL (documents and annotations)</source>
        <translation>Annotator JSONL（文档与标注）</translation>
    </message>
    <message>
        <source>“start” and “end” are {start}:{end}, the fragments run from {first} to {last}.</source>
        <translation>“start”和“end”为 {start}:{end}，各片段却从 {first} 到 {last}。</translation>
    </message>
    <message>
        <source>It needs “start” and “end”.</source>
        <translation>缺少“start”和“end”。</translation>
    </message>
    <message>
        <source>its schema is “{schema}”, and this program reads “{ours}”</source>
        <translation>其格式版本是“{schema}”，而本程序读取的是“{ours}”</translation>
    </message>
    <message>
        <source>it is not a document of Annotator&apos;s JSONL ({reason})</source>
        <translation>不是 Annotator JSONL 的文档（{reason}）</translation>
    </message>
    <message>
        <source>{file}, line {line}: {reason}.</source>
        <translation>{file} 第 {line} 行：{reason}。</translation>
    </message>
    <message>
        <source>{file} cannot be read: {reason}.</source>
        <translation>无法读取 {file}：{reason}。</translation>
    </message>
    <message>
        <source>it is longer than {limit} MB</source>
        <translation>超过 {limit} MB</translation>
    </message>
    <message>
        <source>{file} is in UTF-16; save it as UTF-8.</source>
        <translation>{file} 的编码是 UTF-16；请另存为 UTF-8。</translation>
    </message>
    <message>
        <source>It names a place that the text does not have, and no quote.</source>
        <translation>它所指的位置不在文本之内，也没有引文。</translation>
    </message>
    <message>
        <source>There is no format “{id}”; there are {known}.</source>
        <translation>没有“{id}”这种格式；可用的有：{known}。</translation>
    </message>
    <message>
        <source>The suffix of {file} means no format; use one of {known}, or name the format.</source>
        <translation>从 {file} 的扩展名看不出格式；请用以下扩展名之一：{known}，或指明格式。</translation>
    </message>
    <message>
        <source>{file} cannot be written: {reason}.</source>
        <translation>无法写入 {file}：{reason}。</translation>
    </message>
    <message>
        <source>{file} is a folder; name a file in it.</source>
        <translation>{file} 是文件夹；请指定其中的文件名。</translation>
    </message>
    <message>
        <source>There is no folder {folder}.</source>
        <translation>没有文件夹 {folder}。</translation>
    </message>
    <message>
        <source>{file} is there already and is not {format}; choose another name, or replace it with --force.</source>
        <translation>{file} 已存在，且不是“{format}”格式；请另选名称，或用 --force 替换它。</translation>
    </message>
    <message>
        <source>holds NUL characters, so it is not plain text; save it as text from the program that made it</source>
        <translation>含有 NUL 字符，不是纯文本；请在原来的程序中另存为文本</translation>
    </message>
    <message>
        <source>its bytes cannot be read</source>
        <translation>其中的字节无法读取</translation>
    </message>
    <message>
        <source>is in no encoding that is tried here (UTF-8, UTF-16, GB18030, Big5-HKSCS); name its encoding, or save it as UTF-8</source>
        <translation>不属于所尝试的任何编码（UTF-8、UTF-16、GB18030、Big5-HKSCS）；请指明编码，或另存为 UTF-8</translation>
    </message>
    <message>
        <source>There is no encoding “{asked}”; try one of {known}, or leave it out to have it found.</source>
        <translation>没有“{asked}”这种编码；请试用以下之一：{known}，或不指明编码，由程序判断。</translation>
    </message>
    <message>
        <source>is not {asked}: {failure}; choose another encoding, or leave it out to have it found</source>
        <translation>不是 {asked}：{failure}；请另选编码，或不指明编码，由程序判断</translation>
    </message>
    <message>
        <source>is no text that {name} can read (much of it is damaged or control characters); name its encoding, or save it as UTF-8</source>
        <translation>不是能按 {name} 读取的文本（大部分已损坏或为控制字符）；请指明编码，或另存为 UTF-8</translation>
    </message>
    <message>
        <source>the bytes {bytes} at {at} cannot be read</source>
        <translation>位置 {at} 的字节 {bytes} 无法读取</translation>
    </message>
    <message>
        <source>it is no CSV table ({reason})</source>
        <translation>不是 CSV 表格（{reason}）</translation>
    </message>
    <message>
        <source>it cannot be opened; check its permissions</source>
        <translation>无法打开；请检查其权限</translation>
    </message>
    <message>
        <source>it {reason}</source>
        <translation>{reason}</translation>
    </message>
    <message>
        <source>has no column “file” that says which file a row is about; add one</source>
        <translation>没有“file”列来说明各行属于哪个文件；请添加这一列</translation>
    </message>
    <message>
        <source>a cell has more than {limit:,} characters</source>
        <translation>有单元格超过 {limit:,} 个字符</translation>
    </message>
    <message>
        <source>names a file in line {line} that is not there, “{file}”; check it</source>
        <translation>第 {line} 行所写的文件“{file}”不存在；请检查</translation>
    </message>
    <message>
        <source>was left out: {reason}</source>
        <translation>未采用：{reason}</translation>
    </message>
    <message>
        <source>copy its text into a .txt file</source>
        <translation>请将其文字复制到 .txt 文件中</translation>
    </message>
    <message>
        <source>unpack it first</source>
        <translation>请先解压</translation>
    </message>
    <message>
        <source>only text can be labelled</source>
        <translation>只有文本才能标注</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>a zip archive (Word and Excel files are such)</source>
        <translation>zip 压缩包（Word 和 Excel 文件也是）</translation>
    </message>
    <message>
        <source>unpack it, or save the document as .txt</source>
        <translation>请解压，或将文档另存为 .txt</translation>
    </message>
    <message>
        <source>an empty zip archive</source>
        <translation>空的 zip 压缩包</translation>
    </message>
    <message>
        <source>there is nothing in it to add</source>
        <translation>其中没有可添加的内容</translation>
    </message>
    <message>
        <source>an old Word, Excel or PowerPoint file</source>
        <translation>旧版 Word、Excel 或 PowerPoint 文件</translation>
    </message>
    <message>
        <source>save it as .txt there</source>
        <translation>请在相应程序中另存为 .txt</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>RTF 文档</translation>
    </message>
    <message>
        <source>save it as .txt in a word processor</source>
        <translation>请用文字处理软件另存为 .txt</translation>
    </message>
    <message>
        <source>a picture (PNG)</source>
        <translation>图片（PNG）</translation>
    </message>
    <message>
        <source>a picture (JPEG)</source>
        <translation>图片（JPEG）</translation>
    </message>
    <message>
        <source>a picture (GIF)</source>
        <translation>图片（GIF）</translation>
    </message>
    <message>
        <source>a picture (TIFF)</source>
        <translation>图片（TIFF）</translation>
    </message>
    <message>
        <source>a picture, sound or film (RIFF)</source>
        <translation>图片、声音或影片（RIFF）</translation>
    </message>
    <message>
        <source>a sound (MP3)</source>
        <translation>声音（MP3）</translation>
    </message>
    <message>
        <source>a sound (Ogg)</source>
        <translation>声音（Ogg）</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>gzip 压缩包</translation>
    </message>
    <message>
        <source>a bzip2 archive</source>
        <translation>bzip2 压缩包</translation>
    </message>
    <message>
        <source>an xz archive</source>
        <translation>xz 压缩包</translation>
    </message>
    <message>
        <source>a 7z archive</source>
        <translation>7z 压缩包</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>RAR 压缩包</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>SQLite 数据库</translation>
    </message>
    <message>
        <source>a project is opened, not added</source>
        <translation>项目应打开，而不是添加</translation>
    </message>
    <message>
        <source>is empty; there is nothing to label in it</source>
        <translation>是空文件，没有可标注的内容</translation>
    </message>
    <message>
        <source>holds nothing but white space; there is nothing to label in it</source>
        <translation>只有空白，没有可标注的内容</translation>
    </message>
    <message>
        <source>is {kind}, not plain text; {advice}</source>
        <translation>是{kind}，不是纯文本；{advice}</translation>
    </message>
    <message>
        <source>is no text ({reason}); save it as text from the program that made it</source>
        <translation>不是文本（{reason}）；请在原来的程序中另存为文本</translation>
    </message>
    <message>
        <source>{some} or {last}</source>
        <translation>{some} 或 {last}</translation>
    </message>
    <message>
        <source>is larger than {limit} MB; split it into smaller files</source>
        <translation>超过 {limit} MB；请拆分成较小的文件</translation>
    </message>
    <message>
        <source>is a file of type {suffix}, which is not read here; save its text as {known}</source>
        <translation>是 {suffix} 类型的文件，无法在此读取；请将其文字另存为 {known}</translation>
    </message>
    <message>
        <source>cannot be read, because its permissions forbid it; change them, or copy it elsewhere</source>
        <translation>因权限不足而无法读取；请更改权限，或复制到别处</translation>
    </message>
    <message>
        <source>cannot be read, because the system forbids it; copy it elsewhere</source>
        <translation>被系统禁止读取；请复制到别处</translation>
    </message>
    <message>
        <source>is not there (any more); check its name</source>
        <translation>不存在（或已不在）；请检查名称</translation>
    </message>
    <message>
        <source>is a link that leads in a circle; add the file itself</source>
        <translation>是循环的链接；请添加文件本身</translation>
    </message>
    <message>
        <source>is a folder where a file was expected; add it again</source>
        <translation>是文件夹而不是文件；请重新添加</translation>
    </message>
    <message>
        <source>has too long a name; rename it</source>
        <translation>的名称过长；请重命名</translation>
    </message>
    <message>
        <source>cannot be read, because the disk reports a fault; copy it elsewhere and look after the disk</source>
        <translation>因磁盘报告故障而无法读取；请复制到别处，并检查磁盘</translation>
    </message>
    <message>
        <source>is read by itself with the files beside it; add those, or their folder</source>
        <translation>会随同一文件夹中的文件自动读取；请添加那些文件或其文件夹</translation>
    </message>
    <message>
        <source>is a file without a suffix, which is not read here; save its text as {known}</source>
        <translation>是没有扩展名的文件，无法在此读取；请将其文字另存为 {known}</translation>
    </message>
    <message>
        <source>is a device or a pipe, not a file; only files can be added</source>
        <translation>是设备或管道，不是文件；只能添加文件</translation>
    </message>
    <message>
        <source>is a link to a file that is not there; add the file itself</source>
        <translation>是链接，但所指的文件不存在；请添加文件本身</translation>
    </message>
    <message>
        <source>cannot be read ({reason}); try again, or copy it elsewhere</source>
        <translation>无法读取（{reason}）；请重试，或复制到别处</translation>
    </message>
    <message>
        <source>“{file}” {reason}.</source>
        <translation>“{file}”{reason}。</translation>
    </message>
    <message>
        <source>Looking for files</source>
        <translation>正在查找文件</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读取</translation>
    </message>
    <message>
        <source>has 1 character that cannot be read as {encoding}; U+FFFD stands for it in the text</source>
        <translation>有 1 个字符无法按 {encoding} 读取，在文本中以 U+FFFD 代替</translation>
    </message>
    <message>
        <source>has {count} characters that cannot be read as {encoding}; U+FFFD stands for it in the text</source>
        <translation>有 {count} 个字符无法按 {encoding} 读取，在文本中以 U+FFFD 代替</translation>
    </message>
    <message>
        <source>was read as {encoding} (“{looks}”), which is not certain; if it reads wrong, name its encoding</source>
        <translation>已按 {encoding} 读取（“{looks}”），但不能确定；如有乱码，请指明编码</translation>
    </message>
    <message>
        <source>has a name that no file can have; check it</source>
        <translation>不是有效的文件名；请检查</translation>
    </message>
    <message>
        <source>is a folder without any file to read ({known}) in it</source>
        <translation>是文件夹，但其中没有可读取的文件（{known}）</translation>
    </message>
    <message>
        <source>cannot be opened; check the folder</source>
        <translation>无法打开；请检查该文件夹</translation>
    </message>
    <message>
        <source>The alignments do not meet at offset {middle} of the text between them.</source>
        <translation>两个对齐在中间文本的位置 {middle} 处不衔接。</translation>
    </message>
    <message>
        <source>The alignment breaks at offset {at} of the view.</source>
        <translation>对齐在视图的位置 {at} 处中断。</translation>
    </message>
    <message>
        <source>The alignment uses character {at} of the source twice.</source>
        <translation>对齐两次用到了原文的第 {at} 个字符。</translation>
    </message>
    <message>
        <source>The quote stands at several places that fit alike; which one is meant is not clear.</source>
        <translation>引文出现在几个同样符合的位置，无法确定指的是哪一处。</translation>
    </message>
    <message>
        <source>The quote stands in the text, but what stood around it does not.</source>
        <translation>引文在文本之内，但原先的上下文不在。</translation>
    </message>
    <message>
        <source>The quote holds nothing but white space.</source>
        <translation>引文只有空白。</translation>
    </message>
    <message>
        <source>Neither the quote nor what stood around it is in the text.</source>
        <translation>文本中既没有引文，也没有原先的上下文。</translation>
    </message>
    <message>
        <source>Too little of it is left in the corrected text.</source>
        <translation>修订后的文本中，所剩内容太少。</translation>
    </message>
    <message>
        <source>There is no piece at character {at}.</source>
        <translation>第 {at} 个字符处没有段。</translation>
    </message>
    <message>
        <source>There is no section {wanted}.</source>
        <translation>没有篇章 {wanted}。</translation>
    </message>
    <message>
        <source>There is nothing to split at character {at}: the piece needs text on both sides of it.</source>
        <translation>无法在第 {at} 个字符处拆分：该段在此处前后都要有文字。</translation>
    </message>
    <message>
        <source>The last piece of a section has no next one to join; move a piece behind it first.</source>
        <translation>篇章的最后一段之后没有可合并的段；请先将一段移到它后面。</translation>
    </message>
    <message>
        <source>The first piece of a section has no piece before it to join; move one there first.</source>
        <translation>篇章的第一段之前没有可合并的段；请先将一段移到它前面。</translation>
    </message>
    <message>
        <source>There is no kind “{kind}”; it is one of {known}.</source>
        <translation>没有“{kind}”这个种类；可用的有：{known}。</translation>
    </message>
    <message>
        <source>A section begins there already.</source>
        <translation>那里已经是一个篇章的开头。</translation>
    </message>
    <message>
        <source>A section cannot be joined with itself.</source>
        <translation>篇章不能与自身合并。</translation>
    </message>
    <message>
        <source>A section needs a title that is not empty.</source>
        <translation>篇章的标题不能为空。</translation>
    </message>
    <message>
        <source>{file}, line {line}: a line is a simplified form, a tab and a traditional form.</source>
        <translation>{file} 第 {line} 行：每行应为简体写法、制表符和繁体写法。</translation>
    </message>
    <message>
        <source>{file}, line {line}: “{simplified}” is there already.</source>
        <translation>{file} 第 {line} 行：“{simplified}”已经有了。</translation>
    </message>
    <message>
        <source>There is no layout “{layout}”; it is one of {known}.</source>
        <translation>没有“{layout}”这种版式；可用的有：{known}。</translation>
    </message>
    <message>
        <source>There is no script “{script}”; it is one of {known}.</source>
        <translation>没有“{script}”这种字形；可用的有：{known}。</translation>
    </message>
    <message>
        <source>The annotation {strange} is not among the candidates of this item.</source>
        <translation>标注 {strange} 不在此项的候选之列。</translation>
    </message>
    <message>
        <source>A document of the layer {layer}</source>
        <translation>图层 {layer} 的某篇文档</translation>
    </message>
    <message>
        <source>A label of the layer {layer}</source>
        <translation>图层 {layer} 的某个标签</translation>
    </message>
    <message>
        <source>The span {start}:{end} of the layer {layer} is not within the text of the document {document}, which has {length} characters.</source>
        <translation>图层 {layer} 的片段 {start}:{end} 不在文档 {document} 的文本之内；该文本共有 {length} 个字符。</translation>
    </message>
    <message>
        <source>A document that {layer} is done with</source>
        <translation>{layer} 已完成的某篇文档</translation>
    </message>
    <message>
        <source>{what} is not among those to compare: {reason}.</source>
        <translation>{what}不在要比较之列：{reason}。</translation>
    </message>
    <message>
        <source>There is no rule “{rule}”; it is one of {known}.</source>
        <translation>没有“{rule}”这条规则；可用的有：{known}。</translation>
    </message>
    <message>
        <source>The rule needs the name of the annotator who is trusted.</source>
        <translation>此规则需要指明所信任的标注者。</translation>
    </message>
    <message>
        <source>{file} exists already; choose another name.</source>
        <translation>{file} 已存在；请另选名称。</translation>
    </message>
    <message>
        <source>{file} is the project itself; choose another name.</source>
        <translation>{file} 就是项目本身；请另选名称。</translation>
    </message>
    <message>
        <source>{file} cannot be written; look whether its folder is there and takes files.</source>
        <translation>无法写入 {file}；请确认其文件夹存在且可写入。</translation>
    </message>
    <message>
        <source>{folder} cannot be made: {reason}.</source>
        <translation>无法创建 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>{file} was not closed properly, and its folder takes no changes. Copy it to a folder of yours together with {name}, and open it there.</source>
        <translation>{file} 上次未正常关闭，而其文件夹不可写入。请将它连同 {name} 一起复制到您自己的文件夹，再从那里打开。</translation>
    </message>
    <message>
        <source>{file} is open for reading only: the file, its folder or the disk takes no changes. Copy it to a folder of yours to work on it.</source>
        <translation>{file} 以只读方式打开：文件、文件夹或磁盘不可写入。请复制到您自己的文件夹后再使用。</translation>
    </message>
    <message>
        <source>{file} is a folder, not a project.</source>
        <translation>{file} 是文件夹，不是项目。</translation>
    </message>
    <message>
        <source>{file} is empty, not a project.</source>
        <translation>{file} 是空文件，不是项目。</translation>
    </message>
    <message>
        <source>{file} is not a project.</source>
        <translation>{file} 不是项目。</translation>
    </message>
    <message>
        <source>{file} is a database of another program, not a project.</source>
        <translation>{file} 是其他程序的数据库，不是项目。</translation>
    </message>
    <message>
        <source>{file} is cut short; copy it again, or take the newest backup.</source>
        <translation>{file} 不完整，后半部分缺失；请重新复制，或使用最新的备份。</translation>
    </message>
    <message>
        <source>{file} was written by a newer version of this program; update the program to open it.</source>
        <translation>{file} 由本程序的较新版本写成；请更新程序后再打开。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>{file} cannot be made: {reason}.</source>
        <translation>无法创建 {file}：{reason}。</translation>
    </message>
    <message>
        <source>There is no file {file}.</source>
        <translation>没有文件 {file}。</translation>
    </message>
    <message>
        <source>{file} has tables that this program did not make; take the newest backup.</source>
        <translation>{file} 中有并非本程序建立的表；请使用最新的备份。</translation>
    </message>
    <message>
        <source>{file} does not say rightly how it was made; take the newest backup.</source>
        <translation>{file} 的版本记录不正确；请使用最新的备份。</translation>
    </message>
    <message>
        <source>{file} is of an older version and takes no changes; copy it to a folder of yours to open it.</source>
        <translation>{file} 是旧版本的项目，且不可写入；请复制到您自己的文件夹后再打开。</translation>
    </message>
    <message>
        <source>{file} cannot be made; look whether its folder is there and takes files.</source>
        <translation>无法创建 {file}；请确认其文件夹存在且可写入。</translation>
    </message>
    <message>
        <source>There is no document “{ref}”; give an id, the beginning of one, or an exact title.</source>
        <translation>没有文档“{ref}”；请给出 id、id 的开头，或完整的标题。</translation>
    </message>
    <message>
        <source>There is no document with the id {id}.</source>
        <translation>没有 id 为 {id} 的文档。</translation>
    </message>
    <message>
        <source>Several documents have the title “{ref}”; give more of the id.</source>
        <translation>有几篇文档的标题都是“{ref}”；请给出更多位 id。</translation>
    </message>
    <message>
        <source>Several documents have the id “{ref}”; give more of the id.</source>
        <translation>有几篇文档的 id 都以“{ref}”开头；请给出更多位 id。</translation>
    </message>
    <message>
        <source>{file} was changed meanwhile by another window or command; look again and repeat.</source>
        <translation>{file} 刚被另一个窗口或命令更改；请查看后重试。</translation>
    </message>
    <message>
        <source>{file} has tables, views or triggers that this program did not make, so nothing of it is read; ask for the file that its annotator works in.</source>
        <translation>{file} 中有并非本程序建立的表、视图或触发器，因此全部不予读取；请向标注者索取其实际使用的文件。</translation>
    </message>
    <message>
        <source>{file} cannot be copied to be read: {reason}.</source>
        <translation>无法复制 {file} 以供读取：{reason}。</translation>
    </message>
    <message>
        <source>{file} is damaged, so nothing of it is read; ask for it again.</source>
        <translation>{file} 已损坏，因此全部不予读取；请重新索取。</translation>
    </message>
    <message>
        <source>{file} has a place that is none, so nothing of it is read: {reason}</source>
        <translation>{file} 中有无效的位置，因此全部不予读取：{reason}</translation>
    </message>
    <message>
        <source>{file} holds rows that this program did not write, so nothing is read ({kind}).</source>
        <translation>{file} 中有并非本程序写入的行，因此全部不予读取（{kind}）。</translation>
    </message>
    <message>
        <source>There is no room left on the disk of {file}; the last action was not saved. Free some and do it again.</source>
        <translation>{file} 所在磁盘已没有空间，上一步操作未能保存。请腾出空间后重做。</translation>
    </message>
    <message>
        <source>Another program is writing to {file}; nothing was changed. Try again in a moment.</source>
        <translation>另一个程序正在写入 {file}；没有任何更改。请稍后重试。</translation>
    </message>
    <message>
        <source>{file} cannot be written: the file, its folder or the disk takes no changes.</source>
        <translation>无法写入 {file}：文件、文件夹或磁盘不可写入。</translation>
    </message>
    <message>
        <source>{file} is damaged; nothing more was written to it. Take the newest backup.</source>
        <translation>{file} 已损坏，没有再写入任何内容。请使用最新的备份。</translation>
    </message>
    <message>
        <source>The disk of {file} reports an error; the last action was not saved. Make a copy soon.</source>
        <translation>{file} 所在磁盘报告错误，上一步操作未能保存。请尽快备份。</translation>
    </message>
    <message>
        <source>{file} cannot be opened; look whether it is there and you may read it.</source>
        <translation>无法打开 {file}；请确认它存在，且您有权读取。</translation>
    </message>
    <message>
        <source>One text or value is too large for {file}; nothing was changed.</source>
        <translation>有一段文字或一个值过大，{file} 无法容纳；没有任何更改。</translation>
    </message>
    <message>
        <source>There was not enough memory for {file}; nothing was changed.</source>
        <translation>内存不足，无法处理 {file}；没有任何更改。</translation>
    </message>
    <message>
        <source>“{file}” has no section “{section}” for the metadata that is meant for it; check its heading.</source>
        <translation>“{file}”中没有篇章“{section}”，其元数据无处可放；请检查标题。</translation>
    </message>
    <message>
        <source>The layer {twice} is named twice; compare it with another.</source>
        <translation>图层 {twice} 指定了两次；请与另一图层比较。</translation>
    </message>
    <message>
        <source>Nobody called “{name}” has labelled or done anything; there are {known}.</source>
        <translation>没有名为“{name}”的人标注过或完成过文档；现有：{known}。</translation>
    </message>
    <message>
        <source>no layers</source>
        <translation>没有图层</translation>
    </message>
    <message>
        <source>One annotation at a time can be moved.</source>
        <translation>一次只能移动一处标注。</translation>
    </message>
    <message>
        <source>There is no annotation with the id {missing}.</source>
        <translation>没有 id 为 {missing} 的标注。</translation>
    </message>
    <message>
        <source>“{quote}” is tagged as {label} there already.</source>
        <translation>那里的“{quote}”已标为 {label}。</translation>
    </message>
    <message>
        <source>“{quote}” is in the gold layer, which is changed in review.</source>
        <translation>“{quote}”属于金标准图层，只能在审阅中更改。</translation>
    </message>
    <message>
        <source>“{quote}” belongs to {annotator}, and you are {you}; make an annotation of your own beside it.</source>
        <translation>“{quote}”是 {annotator} 的标注，而您是 {you}；请在旁边另作自己的标注。</translation>
    </message>
    <message>
        <source>Two annotations of “{quote}” would both be tagged as {label}.</source>
        <translation>“{quote}”的两处标注将都标为 {label}。</translation>
    </message>
    <message>
        <source>Decide about this item first; then it can be an example.</source>
        <translation>请先裁定此项，然后才能收为示例。</translation>
    </message>
    <message>
        <source>There is no annotator “{layer}”; there are {known}.</source>
        <translation>没有标注者“{layer}”；现有：{known}。</translation>
    </message>
    <message>
        <source>The layer belongs to {name}, and you are {you}.</source>
        <translation>这是 {name} 的图层，而您是 {you}。</translation>
    </message>
    <message>
        <source>“{quote}” was changed since; look through the project again.</source>
        <translation>“{quote}”此后有改动；请重新检查项目。</translation>
    </message>
    <message>
        <source>“{quote}” is no longer there; look through the project again.</source>
        <translation>“{quote}”已不在那里；请重新检查项目。</translation>
    </message>
    <message>
        <source>A document needs a title.</source>
        <translation>文档需要有标题。</translation>
    </message>
    <message>
        <source>Another document has the title “{checked}”.</source>
        <translation>另一篇文档的标题也是“{checked}”。</translation>
    </message>
    <message>
        <source>{format} can be read, not written.</source>
        <translation>“{format}”只能读取，不能写入。</translation>
    </message>
    <message>
        <source>There is no annotator “{by}”; there are {known}.</source>
        <translation>没有标注者“{by}”；现有：{known}。</translation>
    </message>
    <message>
        <source>{file} was not written: {number} of {count} annotations read back.</source>
        <translation>未写入 {file}：{count} 处标注中只能读回 {number} 处。</translation>
    </message>
    <message>
        <source>{file} was not written: line {line} does not read back as it was written ({quote}).</source>
        <translation>未写入 {file}：第 {line} 行读回的内容与写入的不同（{quote}）。</translation>
    </message>
    <message>
        <source>reading {file} back</source>
        <translation>正在读回 {file}</translation>
    </message>
    <message>
        <source>writing</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>The annotation {id} in “{title}” does not say what stands at its place; run annotator check.</source>
        <translation>“{title}”中的标注 {id} 与该处的文字不符；请运行 annotator check。</translation>
    </message>
    <message>
        <source>There is no annotator “{annotator}”; there are {known}.</source>
        <translation>没有标注者“{annotator}”；现有：{known}。</translation>
    </message>
    <message>
        <source>{annotator} handed this in at {at}; a newer one, of {newest}, is here already, so what is done and what was removed is left as that says.</source>
        <translation>{annotator} 于 {at} 上交此文件；{newest} 的较新文件已经导入，因此完成标记和删除的内容以后者为准。</translation>
    </message>
    <message>
        <source>It was handed in for {round}, which was not handed out of this project.</source>
        <translation>它是为 {round} 上交的，但那一轮不是从本项目分发的。</translation>
    </message>
    <message>
        <source>{annotator} was handed nothing in {round} of this project.</source>
        <translation>本项目的 {round} 没有分发给 {annotator}。</translation>
    </message>
    <message>
        <source>Documents that were not handed out to {annotator} in {round}: {count} ({titles}).</source>
        <translation>{round} 中未分发给 {annotator} 的文档：{count} 篇（{titles}）。</translation>
    </message>
    <message>
        <source>It is for {round}; {annotator} was handed some of its documents again in {later}.</source>
        <translation>它属于 {round}；其中部分文档后来在 {later} 中又分发给了 {annotator}。</translation>
    </message>
    <message>
        <source>The project does not have this document; add its file, or import it as JSONL.</source>
        <translation>项目中没有这篇文档；请添加其文件，或以 JSONL 导入。</translation>
    </message>
    <message>
        <source>Several documents may be this one: {titles}; which one is not clear.</source>
        <translation>有几篇文档都可能是这一篇：{titles}；无法确定是哪一篇。</translation>
    </message>
    <message>
        <source>The text of this document is empty.</source>
        <translation>这篇文档的文本是空的。</translation>
    </message>
    <message>
        <source>The text of this document is not the one that its sha256 is of; the file was altered.</source>
        <translation>这篇文档的文本与其 sha256 不符；文件被改动过。</translation>
    </message>
    <message>
        <source>This is feedback for {annotator}, and not for {reader}; read it in the copy of {annotator}.</source>
        <translation>这是给 {annotator} 的反馈，不是给 {reader} 的；请在 {annotator} 的项目中读取。</translation>
    </message>
    <message>
        <source>It says that an annotation was {outcome}, and not what gold has there.</source>
        <translation>它只说明某处标注的结果是“{outcome}”，却没有写明金标准在那里有什么。</translation>
    </message>
    <message>
        <source>“{time}” is not a time with a zone, like 2026-01-31T09:30:00+08:00.</source>
        <translation>“{time}”不是带时区的时间，例如 2026-01-31T09:30:00+08:00。</translation>
    </message>
    <message>
        <source>The annotation {id} is {annotator}&apos;s here and {theirs}&apos;s in the file.</source>
        <translation>标注 {id} 在这里属于 {annotator}，在文件中却属于 {theirs}。</translation>
    </message>
    <message>
        <source>Gold of this document was decided here; what a file has of it is not taken.</source>
        <translation>这篇文档的金标准已在此裁定；不采用文件中的金标准。</translation>
    </message>
    <message>
        <source>The id {id} stands twice in the file with different content (line {line} has the first).</source>
        <translation>id {id} 在文件中出现两次而内容不同（前一次在第 {line} 行）。</translation>
    </message>
    <message>
        <source>The id {id} stands twice in the file with different content.</source>
        <translation>id {id} 在文件中出现两次而内容不同。</translation>
    </message>
    <message>
        <source>trying the offsets of {file} as {unit}</source>
        <translation>正在按 {unit} 试读 {file} 的字符位置</translation>
    </message>
    <message>
        <source>reading {file}</source>
        <translation>正在读取 {file}</translation>
    </message>
    <message>
        <source>The label “{name}” is left out, as it was asked.</source>
        <translation>按要求略去标签“{name}”。</translation>
    </message>
    <message>
        <source>The project has no label “{name}”; add it to the label set (annotator labels PROJECT --set FILE), or say what it is here (--map {name}=LABEL).</source>
        <translation>项目没有标签“{name}”；请在“本项目没有的名称”中选择 {name} 对应什么，或将它加入标签集。</translation>
    </message>
    <message>
        <source>The quote does not stand in the text of the document.</source>
        <translation>文档的文本中没有这段引文。</translation>
    </message>
    <message>
        <source>The project was changed while the files were read; import them again.</source>
        <translation>读取文件期间项目有了改动；请重新导入。</translation>
    </message>
    <message>
        <source>{format} can be written, not read.</source>
        <translation>“{format}”只能写入，不能读取。</translation>
    </message>
    <message>
        <source>A conversion has a simplified and a traditional form, one line each.</source>
        <translation>每条转换由简体和繁体两种写法组成，各占一行。</translation>
    </message>
    <message>
        <source>The label set of {round} is frozen, so that all label alike; tell {lead} what should be another.</source>
        <translation>{round} 的标签集已锁定，以便大家标注一致；如需更改，请告知 {lead}。</translation>
    </message>
    <message>
        <source>The new label set lacks labels that are in use: {listed}. Change or remove these first.</source>
        <translation>新标签集缺少正在使用的标签：{listed}。请先更改或删除这些标注。</translation>
    </message>
    <message>
        <source>{label} ({count} annotations)</source>
        <translation>{label}（{count} 处标注）</translation>
    </message>
    <message>
        <source>this round</source>
        <translation>本轮</translation>
    </message>
    <message>
        <source>the lead</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>{count} review items begin with “{ref}”; give more of the id.</source>
        <translation>有 {count} 个审阅项以“{ref}”开头；请给出更多位 id。</translation>
    </message>
    <message>
        <source>There is no review item “{ref}”; list them to see their ids.</source>
        <translation>没有审阅项“{ref}”；请列出各项以查看 id。</translation>
    </message>
    <message>
        <source>comparing layers</source>
        <translation>正在比较图层</translation>
    </message>
    <message>
        <source>“{ref}” is not a candidate of this item; its candidates are {known}.</source>
        <translation>“{ref}”不是此项的候选；候选有：{known}。</translation>
    </message>
    <message>
        <source>Decide one of three: take candidates, take none, or draw a span with its label.</source>
        <translation>请选择其一：采用候选、都不采用，或另行标注片段及其标签。</translation>
    </message>
    <message>
        <source>A span that is drawn needs its label, and only such a span takes one.</source>
        <translation>另行标注的片段需要有标签，也只有这种片段可以指定标签。</translation>
    </message>
    <message>
        <source>Where nothing is taken, there are no attributes to decide.</source>
        <translation>都不采用时，没有属性可供裁定。</translation>
    </message>
    <message>
        <source>Several candidates of this item begin with “{ref}”; give more of the id.</source>
        <translation>此项有几个候选以“{ref}”开头；请给出更多位 id。</translation>
    </message>
    <message>
        <source>There is no annotator “{trusted}” who has labelled or done a document.</source>
        <translation>没有标注过或完成过文档的标注者“{trusted}”。</translation>
    </message>
    <message>
        <source>None of the labels {labels} has an attribute “{name}”.</source>
        <translation>标签 {labels} 都没有属性“{name}”。</translation>
    </message>
    <message>
        <source>The item {id} is not settled, so there is nothing to take back.</source>
        <translation>项 {id} 尚未裁定，没有可撤回的内容。</translation>
    </message>
    <message>
        <source>settling by rule</source>
        <translation>正在按规则裁定</translation>
    </message>
    <message>
        <source>comparing {annotator} with gold</source>
        <translation>正在将 {annotator} 与金标准比较</translation>
    </message>
    <message>
        <source>putting into gold what all agree on</source>
        <translation>正在将一致之处收入金标准</translation>
    </message>
    <message>
        <source>reading texts</source>
        <translation>正在读取文本</translation>
    </message>
    <message>
        <source>counting labels</source>
        <translation>正在统计标签</translation>
    </message>
    <message>
        <source>There are no documents to hand out.</source>
        <translation>没有可分发的文档。</translation>
    </message>
    <message>
        <source>The overlap is a share from 0 to 1, not {overlap:g}.</source>
        <translation>重叠比例须在 0 到 1 之间，不能是 {overlap:g}。</translation>
    </message>
    <message>
        <source>A shared document goes to 2 to {people} of them, not to {each_by}.</source>
        <translation>共同文档应分给其中 2 至 {people} 人，不能是 {each_by} 人。</translation>
    </message>
    <message>
        <source>With one annotator nothing can be shared.</source>
        <translation>只有一位标注者时，没有可共同标注的文档。</translation>
    </message>
    <message>
        <source>Say who is to get documents.</source>
        <translation>请指明把文档分发给谁。</translation>
    </message>
    <message>
        <source>{twice} is named twice.</source>
        <translation>{twice} 出现了两次。</translation>
    </message>
    <message>
        <source>Two of these names make the same file name; change one.</source>
        <translation>其中两个姓名会得到相同的文件名；请更改其一。</translation>
    </message>
    <message>
        <source>This project was not handed out to anybody; send it as it is, or export it as JSONL.</source>
        <translation>此项目并非分发所得；请直接发送项目文件，或导出为 JSONL。</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be made: {reason}.</source>
        <translation>无法创建文件夹 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>writing {file}</source>
        <translation>正在写入 {file}</translation>
    </message>
    <message>
        <source>The name of an annotator is one line of 1 to 100 characters.</source>
        <translation>标注者的姓名须为一行，1 至 100 个字符。</translation>
    </message>
    <message>
        <source>“{name}” is the layer that review decides; choose another name.</source>
        <translation>“{name}”是审阅所裁定的图层；请另选名称。</translation>
    </message>
    <message>
        <source>There is no annotation with the id {id}.</source>
        <translation>没有 id 为 {id} 的标注。</translation>
    </message>
    <message>
        <source>“{quote}” is not what stands at character {start}; nothing was changed.</source>
        <translation>第 {start} 个字符处的文字不是“{quote}”；没有任何更改。</translation>
    </message>
    <message>
        <source>There are rows of review that this program did not write ({reason}).</source>
        <translation>审阅数据中有并非本程序写入的行（{reason}）。</translation>
    </message>
    <message>
        <source>The annotation {id} that waits in “{title}”</source>
        <translation>“{title}”中待定位的标注 {id}</translation>
    </message>
    <message>
        <source>reading the layers</source>
        <translation>正在读取各图层</translation>
    </message>
    <message>
        <source>The feedback on {id} in “{title}”</source>
        <translation>“{title}”中关于 {id} 的反馈</translation>
    </message>
    <message>
        <source>taking a step back</source>
        <translation>正在撤销</translation>
    </message>
    <message>
        <source>doing a step again</source>
        <translation>正在重做</translation>
    </message>
    <message>
        <source>{where} quotes “{quote}”, which is not what stands at character {start}.</source>
        <translation>{where}引用了“{quote}”，但第 {start} 个字符处并非此文字。</translation>
    </message>
    <message>
        <source>The decision {id} in “{title}”</source>
        <translation>“{title}”中的裁定 {id}</translation>
    </message>
    <message>
        <source>The annotation {id} in “{title}”</source>
        <translation>“{title}”中的标注 {id}</translation>
    </message>
    <message>
        <source>{where} is wrong: {reason}</source>
        <translation>{where}有误：{reason}</translation>
    </message>
    <message>
        <source>{where} may not stand at character {start}, where nothing like “{quote}” is.</source>
        <translation>{where}不可能在第 {start} 个字符处，那里没有与“{quote}”相近的文字。</translation>
    </message>
    <message>
        <source>{where} says that it made the annotation {id}, which never was.</source>
        <translation>{where}记载它产生了标注 {id}，但从未有过这处标注。</translation>
    </message>
    <message>
        <source>{where} does not say what became of it.</source>
        <translation>{where}没有写明结果。</translation>
    </message>
    <message>
        <source>{where} is said to come from the annotation {id}, which never was.</source>
        <translation>{where}据称来自标注 {id}，但从未有过这处标注。</translation>
    </message>
    <message>
        <source>{file} is open in another window; close it there, and repeat.</source>
        <translation>{file} 已在另一个窗口中打开；请在那里关闭后重试。</translation>
    </message>
    <message>
        <source>{file} exists already; choose another folder, or replace it with --force.</source>
        <translation>{file} 已存在；请另选文件夹，或用 --force 替换它。</translation>
    </message>
    <message>
        <source>looking at the project</source>
        <translation>正在查看项目</translation>
    </message>
    <message>
        <source>comparing with the documents of the project</source>
        <translation>正在与项目中的文档比较</translation>
    </message>
    <message>
        <source>putting together what would change</source>
        <translation>正在汇总将要更改的内容</translation>
    </message>
    <message>
        <source>looking for what {file} has no more</source>
        <translation>正在查找 {file} 中已没有的内容</translation>
    </message>
    <message>
        <source>{name}: {text}</source>
        <translation>{name}：{text}</translation>
    </message>
    <message>
        <source>There is no paragraph before this one.</source>
        <translation>这一段之前没有段落了。</translation>
    </message>
    <message>
        <source>There is no paragraph behind this one.</source>
        <translation>这一段之后没有段落了。</translation>
    </message>
    <message>
        <source>{file} is not a file that can be replaced; choose another name.</source>
        <translation>{file} 不是可以替换的文件；请另选名称。</translation>
    </message>
    <message>
        <source>The project has a row that this program did not write; take the newest backup.</source>
        <translation>项目中有并非本程序写入的行；请使用最新的备份。</translation>
    </message>
    <message>
        <source>The text of this document is longer than {limit} million characters; split it into several.</source>
        <translation>这篇文档的文本超过 {limit} 百万个字符；请拆分成几篇。</translation>
    </message>
    <message>
        <source>putting into gold what one person alone has done</source>
        <translation>正在将只由一人完成的内容收入金标准</translation>
    </message>
    <message>
        <source>All annotations that the item {id} was about have been removed; its decision can only be taken back.</source>
        <translation>项 {id} 所涉及的标注都已删除；只能撤回裁定。</translation>
    </message>
    <message>
        <source>A figure or a Latin letter differs: “{there}” here for “{quote}”.</source>
        <translation>数字或拉丁字母不同：本项目为“{there}”，文件为“{quote}”。</translation>
    </message>
    <message>
        <source>The words differ: “{there}” here for “{quote}”.</source>
        <translation>文字不同：本项目为“{there}”，文件为“{quote}”。</translation>
    </message>
    <message>
        <source>The text differs a little: “{there}” here for “{quote}”.</source>
        <translation>文字略有不同：本项目为“{there}”，文件为“{quote}”。</translation>
    </message>
</context>
<context>
    <name>Replacing</name>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
</context>
</TS>
